package org.openlearningexchange.benchmark.search;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.Credits;
import org.openlearningexchange.contracts.learning.Encoding;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.learning.LearningResourceBuilder;
import org.openlearningexchange.contracts.message.Provenance;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.ResourceId;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.contracts.message.Visibility;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.samples.collection.GeneratedCollection;
import org.openlearningexchange.samples.record.SampleRecord;

/**
 * Resources as rights-service publishes them, of some 3 kB: the generated records of the sample
 * repositories in their languages, each about things of its own as well ({@link Names}), a few of
 * which many resources share and most of which are rare. The same number always gives the same.
 */
public final class GeneratedResources {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
  private static final List<RightsDecision> LICENCES =
      List.of(
          licence("CC-BY-4.0", "by/4.0/", Set.of(Use.SHARE, Use.ADAPT, Use.COMMERCIAL)),
          licence("CC-BY-SA-4.0", "by-sa/4.0/", Set.of(Use.SHARE, Use.ADAPT, Use.COMMERCIAL)),
          licence("CC-BY-NC-SA-4.0", "by-nc-sa/4.0/", Set.of(Use.SHARE, Use.ADAPT)),
          licence("CC-BY-NC-ND-4.0", "by-nc-nd/4.0/", Set.of(Use.SHARE)),
          licence("CC0-1.0", "zero/1.0/", Set.of(Use.SHARE, Use.ADAPT, Use.COMMERCIAL)));
  private static final List<Vocabulary.Entry> TYPES = List.copyOf(Vocabulary.TYPES.entries());
  private static final List<Vocabulary.Entry> LEVELS = List.copyOf(Vocabulary.LEVELS.entries());
  private static final List<Vocabulary.Entry> AUDIENCES =
      List.copyOf(Vocabulary.AUDIENCES.entries());

  private final UUID repository;

  public GeneratedResources(UUID repository) {
    this.repository = repository;
  }

  public UUID id(int number) {
    return ResourceId.of(repository, identifier(number));
  }

  /** A resource in a revision; another revision has the same words. */
  public PublishedResource resource(int number, long revision) {
    SplittableRandom random = new SplittableRandom(7 + number * SPREAD);
    return new PublishedResource(
        id(number),
        revision,
        revision,
        new Provenance(
            repository,
            identifier(number),
            "2026-10-31",
            List.of(),
            "oai_dc",
            URI.create("https://generated.example.org/oai"),
            repository,
            NOW.minusSeconds(number)),
        "%064x".formatted(number * 31L + revision),
        learning(number, random),
        LICENCES.get(Names.skewed(random, LICENCES.size())),
        Visibility.VISIBLE,
        List.of("url:generated.example.org/oer/" + number),
        List.of());
  }

  private static LearningResource learning(int number, SplittableRandom random) {
    SampleRecord record = GeneratedCollection.record(number);
    String language = record.language();
    String thing = Names.pick(random);
    LearningResourceBuilder resource =
        LearningResource.named(Map.of(language, record.title().get(language) + ", " + thing))
            .id(URI.create(record.url()))
            .description(
                Map.of(
                    language,
                    record.description().get(language)
                        + " %s, %s, %s, %s."
                            .formatted(
                                thing, Names.pick(random), Names.pick(random), Names.pick(random))))
            .inLanguage(List.of(language))
            .keywords(Map.of(language, record.keywords()))
            .about(List.of(concept(Vocabulary.SUBJECTS, record.iscedF())))
            .learningResourceType(List.of(pick(TYPES, random)))
            .educationalLevel(List.of(pick(LEVELS, random)))
            .audience(List.of(pick(AUDIENCES, random)))
            .creator(List.of(new Agent(Agent.PERSON, record.people().get(0).name(), null)))
            .publisher(List.of(new Agent(Agent.ORGANIZATION, record.publisher(), null)))
            .datePublished(record.issued())
            .isAccessibleForFree(true)
            .timeRequired(Duration.ofMinutes(10L + random.nextInt(600)))
            .encoding(List.of(file(record, random)));
    if (random.nextInt(4) == 0) {
      resource.accessibilityFeature(List.of("captions", "transcript"));
    }
    if (random.nextInt(20) == 0) {
      resource.credits(List.of(new Credits(BigDecimal.valueOf(1 + random.nextInt(12)), "ECTS")));
    }
    return resource.build();
  }

  private static Encoding file(SampleRecord record, SplittableRandom random) {
    return new Encoding(
        URI.create(record.url() + "/download"),
        record.format(),
        20_000L + random.nextInt(30_000_000));
  }

  private static Concept pick(List<Vocabulary.Entry> entries, SplittableRandom random) {
    return entries.get(Names.skewed(random, entries.size())).concept(null);
  }

  private static Concept concept(Vocabulary vocabulary, String code) {
    return vocabulary.recognise(code).orElseThrow().concept(code);
  }

  private static RightsDecision licence(String expression, String path, Set<Use> permits) {
    return new RightsDecision(
        expression,
        expression.replaceFirst("-", " "),
        URI.create("https://creativecommons.org/licenses/" + path),
        RightsDecision.Status.DECLARED,
        0.98,
        permits,
        List.of("attribution"),
        List.of(),
        2,
        NOW);
  }

  private static String identifier(int number) {
    return "oai:generated.example.org:" + number;
  }
}
