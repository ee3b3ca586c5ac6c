package org.openlearningexchange.search.relevance;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.Provenance;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.contracts.message.Visibility;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;

/** A record of the corpus as the exchange publishes it. */
public final class PublishedRecord {
  /** The fictional repository that all of the corpus comes from. */
  public static final UUID REPOSITORY = uuid("relevance");

  private static final Instant HARVESTED = Instant.parse("2026-11-01T10:00:00Z");
  private static final Map<String, String> LEVELS = Map.of("A", "Higher education");

  private PublishedRecord() {}

  /** The id under which the exchange knows a record of the corpus. */
  public static UUID uuid(String id) {
    return UUID.nameUUIDFromBytes(("relevance:" + id).getBytes(StandardCharsets.UTF_8));
  }

  /** The message that rights-service would send. */
  public static PublishedResource of(CorpusRecord record) {
    return new PublishedResource(
        uuid(record.id()),
        1,
        1,
        new Provenance(
            REPOSITORY,
            "oai:relevance.example.org:" + record.id(),
            "2026-10-31",
            List.of(),
            "oai_dc",
            URI.create("https://relevance.example.org/oai"),
            REPOSITORY,
            HARVESTED),
        "relevance-" + record.id(),
        resource(record),
        rights(record.licence()),
        Visibility.VISIBLE,
        List.of(),
        List.of());
  }

  private static LearningResource resource(CorpusRecord record) {
    Map<String, List<String>> keywords = new LinkedHashMap<>();
    record
        .keywords()
        .forEach((language, words) -> keywords.put(language, CorpusRecord.list(words, ";")));
    var resource =
        LearningResource.named(record.title())
            .id(URI.create("https://relevance.example.org/" + record.id()))
            .description(record.description())
            .keywords(keywords)
            .inLanguage(List.of(record.language()))
            .about(concepts(Vocabulary.SUBJECTS, record.subject()))
            .learningResourceType(concepts(Vocabulary.TYPES, record.type()))
            .educationalLevel(
                concepts(Vocabulary.LEVELS, LEVELS.getOrDefault(record.level(), record.level())))
            .creator(
                record.people().stream().map(name -> new Agent(Agent.PERSON, name, null)).toList());
    return record.date().isEmpty()
        ? resource.build()
        : resource.datePublished(record.date()).build();
  }

  private static List<Concept> concepts(Vocabulary vocabulary, String value) {
    return value.isEmpty()
        ? List.of()
        : List.of(
            vocabulary
                .recognise(value)
                .orElseThrow(() -> new IllegalArgumentException("in no vocabulary: " + value))
                .concept(null));
  }

  private static RightsDecision rights(String licence) {
    boolean isStated = !licence.isEmpty();
    String name = licence.equals("cc0") ? "CC0-1.0" : "CC-" + licence.toUpperCase(Locale.ROOT);
    return new RightsDecision(
        isStated ? name : "NONE",
        isStated ? name.replace('-', ' ') : "Licence unknown",
        null,
        isStated ? RightsDecision.Status.DECLARED : RightsDecision.Status.UNKNOWN,
        isStated ? 0.9 : 0,
        uses(licence),
        List.of(),
        List.of(),
        1,
        HARVESTED);
  }

  private static Set<Use> uses(String licence) {
    Set<Use> uses = EnumSet.noneOf(Use.class);
    if (!licence.isEmpty()) {
      uses.add(Use.SHARE);
      if (!licence.contains("nd")) {
        uses.add(Use.ADAPT);
      }
      if (!licence.contains("nc")) {
        uses.add(Use.COMMERCIAL);
      }
    }
    return uses;
  }
}
