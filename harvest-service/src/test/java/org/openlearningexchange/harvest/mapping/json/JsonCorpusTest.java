package org.openlearningexchange.harvest.mapping.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.mapping.json.page.Found;
import org.openlearningexchange.harvest.mapping.json.page.JsonLdBlocks;
import org.openlearningexchange.harvest.mapping.json.page.PageMetadata;
import org.openlearningexchange.harvest.protocol.Metadata;

/** Real documents: each resource of them is mapped, or refused with the path of the fault. */
class JsonCorpusTest {
  private static final URI PAGE = URI.create("https://oer.example/p/1");
  private static Path corpus;

  private final List<Mapping.Mapped> mapped = new ArrayList<>();
  private final List<Mapping.Refused> refused = new ArrayList<>();

  @BeforeAll
  static void findCorpus() {
    String folder = System.getProperty("exchange.corpus", "");
    corpus = Path.of(folder);
    assumeTrue(
        !folder.isEmpty() && Files.isDirectory(corpus.resolve("amb")),
        "skipped: no corpus of real documents at exchange.corpus=" + folder);
  }

  private void map(Metadata.Json metadata) {
    Mapping mapping = JsonMetadata.map(metadata);
    if (mapping instanceof Mapping.Mapped resource) {
      mapped.add(resource);
      assertThat(Json.write(resource)).doesNotContain("javascript:").doesNotContain("\"data:");
    } else {
      refused.add((Mapping.Refused) mapping);
    }
  }

  @Test
  void everyAmbObjectIsMappedThoughItsSchemaRefusesIt() throws IOException {
    for (Path file : files("amb")) {
      map(
          new Metadata.Json(
              Metadata.Json.Form.AMB, JsonFixture.json(Files.readString(file)), PAGE));
    }

    assertThat(refused).isEmpty();
    assertThat(mapped).hasSize(74);
    assertThat(mapped).allMatch(resource -> resource.resource().id() != null);
    assertThat(mapped.stream().filter(m -> !m.licenceStatements().isEmpty()))
        .hasSizeGreaterThan(25);
  }

  @Test
  void everyPageYieldsItsResources() throws IOException {
    for (Path file : files("jsonld")) {
      String text = Files.readString(file);
      Found found =
          text.startsWith("{") || file.toString().endsWith("json")
              ? JsonLdBlocks.of(List.of(withoutTag(text)), PAGE)
              : PageMetadata.of(Jsoup.parse(text), PAGE);
      assertThat(found.faults()).as(file.toString()).isEmpty();
      found.resources().forEach(this::map);
    }

    assertThat(mapped).hasSize(20);
    assertThat(refused)
        .containsExactly(new Mapping.Refused("the record has no title", "$.name", null));
  }

  @Test
  void everyMoochubCourseIsMapped() throws IOException {
    for (Path file : files("moochub")) {
      if (file.toString().endsWith("json")) {
        JsonNode data = JsonFixture.json(Files.readString(file)).path("data");
        if (data.isObject()) {
          map(new Metadata.Json(Metadata.Json.Form.MOOCHUB, data, PAGE));
        }
      }
    }

    assertThat(mapped).hasSize(1);
    assertThat(refused).isEmpty();
  }

  /** Some examples keep the script element around their block. */
  private static String withoutTag(String text) {
    return text.replaceAll("(?s)</?script[^>]*>", "");
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(corpus.resolve(folder))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
