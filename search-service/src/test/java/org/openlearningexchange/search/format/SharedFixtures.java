package org.openlearningexchange.search.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.learning.LearningResourceBuilder;
import org.openlearningexchange.contracts.message.PublishedResource;

/** Resources to write: the examples of the contracts, and one whose texts come from a test. */
public final class SharedFixtures {
  public static final URI PUBLIC = URI.create("https://search.example.org/");

  private SharedFixtures() {}

  public static SharedResource algebra() {
    return example("published");
  }

  public static SharedResource disputed() {
    return example("published-disputed");
  }

  public static SharedResource of(LearningResource resource) {
    SharedResource algebra = algebra();
    return new SharedResource(
        algebra.id(),
        resource,
        algebra.rights(),
        null,
        algebra.provider(),
        algebra.page(),
        algebra.updated());
  }

  /** Everything that a source writes freely is this text. */
  static SharedResource saying(String text) {
    String name = text.isBlank() ? "x" : text;
    List<Agent> people =
        List.of(new Agent(Agent.PERSON, name, null), new Agent(Agent.ORGANIZATION, name, null));
    LearningResourceBuilder builder =
        LearningResource.named(Map.of("de", text, "en", text))
            .id(URI.create("https://oer.example.org/a%20b"))
            .description(Map.of("en", text))
            .keywords(Map.of("en", List.of(text)))
            .inLanguage(List.of(text))
            .creator(people)
            .contributor(people)
            .publisher(people)
            .datePublished(text);
    SharedResource algebra = algebra();
    return new SharedResource(
        algebra.id(),
        builder.build(),
        algebra.rights(),
        null,
        text,
        algebra.page(),
        algebra.updated());
  }

  private static SharedResource example(String name) {
    PublishedResource message = Json.read(file(name), PublishedResource.class);
    return SharedResource.of(
        Json.MAPPER.valueToTree(
            Map.of(
                "id",
                message.resourceId(),
                "resource",
                message.resource(),
                "rights",
                message.rights(),
                "provenance",
                message.provenance(),
                "dispute",
                message.dispute() == null ? Map.of() : message.dispute())),
        "Example University",
        PUBLIC);
  }

  private static byte[] file(String name) {
    String path = "/examples/resource-message/" + name + ".json";
    try (InputStream in =
        Objects.requireNonNull(SharedFixtures.class.getResourceAsStream(path), path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
