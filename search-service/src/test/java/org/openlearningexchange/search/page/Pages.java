package org.openlearningexchange.search.page;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.Credential;
import org.openlearningexchange.contracts.learning.Credits;
import org.openlearningexchange.contracts.learning.Encoding;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.learning.LearningResourceBuilder;
import org.openlearningexchange.contracts.learning.RelatedWork;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.search.address.PublicAddresses;
import org.openlearningexchange.search.format.SharedFixtures;
import org.openlearningexchange.search.format.SharedResource;
import org.openlearningexchange.search.query.ResultItem;

/** Resources that have something to say in every place of a page, and their pages. */
final class Pages {
  static final PublicAddresses ADDRESSES =
      PublicAddresses.under(
          URI.create("https://exchange.example.org/search"),
          Optional.of(URI.create("https://exchange.example.org/rights/")));

  private Pages() {}

  /** A page as a browser gets it. */
  static String page(SharedResource shared, String language, ResultItem... similar) {
    return new ResourcePages(ADDRESSES, PageTexts.in(language))
        .write(shared, Instant.parse("2026-11-02T09:30:00Z"), List.of(similar));
  }

  static SharedResource full() {
    return SharedFixtures.of(described("Lineare Algebra I").build());
  }

  /** The same with another text wherever a source writes freely. */
  static SharedResource saying(String text) {
    return SharedFixtures.of(
        described(text)
            .description(Map.of("de", text))
            .keywords(Map.of("de", List.of(text)))
            .creator(List.of(new Agent(Agent.PERSON, text, null)))
            .publisher(List.of(new Agent(Agent.ORGANIZATION, text, null)))
            .about(List.of(Concept.unmapped(text)))
            .accessibilityFeature(List.of(text))
            .isPartOf(List.of(new RelatedWork(null, text)))
            .build());
  }

  static LearningResourceBuilder described(String title) {
    return LearningResource.named(Map.of("de", title, "ar", "الجبر الخطي"))
        .id(URI.create("https://oer.example.org/algebra"))
        .description(Map.of("de", "Vektorräume und Matrizen.\nMit Übungen."))
        .inLanguage(List.of("de"))
        .about(concepts(Vocabulary.SUBJECTS, "0541"))
        .learningResourceType(concepts(Vocabulary.TYPES, "course"))
        .educationalLevel(concepts(Vocabulary.LEVELS, "6"))
        .audience(concepts(Vocabulary.AUDIENCES, "student"))
        .keywords(Map.of("de", List.of("Vektorraum", "Matrix")))
        .creator(
            List.of(
                new Agent(Agent.PERSON, "Ada Beispiel", null),
                new Agent(Agent.PERSON, "ليلى مثال", null)))
        .publisher(
            List.of(
                new Agent(
                    Agent.ORGANIZATION, "Beispielverlag", URI.create("https://ror.example.org/1"))))
        .datePublished("2024-03")
        .timeRequired(Duration.ofMinutes(210))
        .workload(Duration.ofHours(90))
        .credits(List.of(new Credits(new BigDecimal("2.5"), "ECTS")))
        .educationalCredentialAwarded(
            List.of(new Credential(Map.of("de", "Teilnahmebescheinigung"), "certificate", null)))
        .isAccessibleForFree(true)
        .accessMode(List.of("textual"))
        .accessibilityFeature(List.of("captions", "transcript"))
        .encoding(
            List.of(
                new Encoding(
                    URI.create("https://oer.example.org/a.pdf"), "application/pdf", 1_234_567L),
                new Encoding(URI.create("https://oer.example.org/a.mp4"), "video/mp4", 90_000_000L),
                new Encoding(URI.create("javascript:alert(1)"), "text/html", null)))
        .isPartOf(List.of(new RelatedWork(URI.create("https://oer.example.org/all"), "Reihe")));
  }

  static ResultItem similar(String title) {
    return new ResultItem(
        UUID.fromString("7c1d2e3f-1111-5222-8333-444455556666"),
        title,
        "en",
        null,
        null,
        List.of("en"),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        new ResultItem.Licence("CC-BY-4.0", "CC BY 4.0", null, "declared", List.of("share")),
        null,
        null,
        null,
        null);
  }

  private static List<Concept> concepts(Vocabulary vocabulary, String name) {
    return List.of(vocabulary.recognise(name).orElseThrow().concept(null));
  }
}
