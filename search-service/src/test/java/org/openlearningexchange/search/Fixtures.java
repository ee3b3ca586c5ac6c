package org.openlearningexchange.search;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.learning.LearningResourceBuilder;
import org.openlearningexchange.contracts.message.Provenance;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.contracts.message.Visibility;
import org.openlearningexchange.contracts.message.WithdrawalReason;
import org.openlearningexchange.contracts.message.WithdrawnResource;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;

/** Clearly fictional resources and registrations. */
public final class Fixtures {
  private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

  /** A notice that is being looked into. */
  public static final PublishedResource.Dispute DISPUTE =
      new PublishedResource.Dispute(UUID.fromString("3f8f2a3e-6b1d-4c55-9d7e-2f0a5c7b9e11"), NOW);

  private Fixtures() {}

  public static LearningResourceBuilder titled(String language, String title) {
    return LearningResource.named(Map.of(language, title))
        .inLanguage(List.of(language))
        .id(URI.create("https://oer.example.org/" + UUID.randomUUID()));
  }

  /** A concept by its short code. */
  public static Concept concept(Vocabulary vocabulary, String notation) {
    return vocabulary.recognise(notation).orElseThrow().concept(null);
  }

  public static RightsDecision ccBy() {
    return rights("CC-BY-4.0", "CC BY 4.0", Set.of(Use.SHARE, Use.ADAPT, Use.COMMERCIAL));
  }

  public static RightsDecision ccByNcNd() {
    return rights("CC-BY-NC-ND-4.0", "CC BY-NC-ND 4.0", Set.of(Use.SHARE));
  }

  public static RightsDecision rights(String expression, String label, Set<Use> permits) {
    URI uri = URI.create("https://creativecommons.org/licenses/by/4.0/");
    return new RightsDecision(
        expression,
        label,
        uri,
        RightsDecision.Status.DECLARED,
        0.98,
        permits,
        List.of("attribution"),
        List.of(),
        1,
        NOW);
  }

  public static PublishedResource published(
      UUID id, long revision, UUID repository, LearningResource resource, RightsDecision rights) {
    return new PublishedResource(
        id,
        revision,
        revision,
        provenance(repository, id),
        "hash-" + revision,
        resource,
        rights,
        Visibility.VISIBLE,
        List.of(),
        List.of());
  }

  public static PublishedResource hidden(UUID id, long revision, UUID repository) {
    return new PublishedResource(
        id,
        revision,
        revision,
        provenance(repository, id),
        "hash-" + revision,
        titled("en", "Secret disputed title").build(),
        ccBy(),
        Visibility.HIDDEN,
        List.of(),
        List.of(),
        DISPUTE);
  }

  /** Shown, though its licence is disputed. */
  public static PublishedResource flagged(UUID id, long revision, UUID repository) {
    return new PublishedResource(
        id,
        revision,
        revision,
        provenance(repository, id),
        "hash-" + revision,
        titled("en", "Disputed algebra").build(),
        ccBy().disputed(),
        Visibility.VISIBLE,
        List.of(),
        List.of(),
        DISPUTE);
  }

  public static WithdrawnResource withdrawn(UUID id, long revision, UUID repository) {
    return new WithdrawnResource(
        id,
        revision,
        revision,
        provenance(repository, id),
        NOW,
        WithdrawalReason.DELETED_AT_SOURCE);
  }

  public static RepositoryRegistration repository(
      UUID id, UUID member, RepositoryRegistration.State state) {
    return new RepositoryRegistration(
        id,
        1,
        member,
        Map.of("en", "Example University", "de", "Beispiel-Universität"),
        "Repository",
        URI.create("https://repository.example.org/oai"),
        "oai-pmh",
        null,
        List.of(),
        List.of(),
        java.time.Duration.ofHours(24),
        state);
  }

  private static Provenance provenance(UUID repository, UUID id) {
    return new Provenance(
        repository,
        "oai:example.org:" + id,
        "2026-10-31",
        List.of(),
        "oai_dc",
        URI.create("https://repository.example.org/oai"),
        UUID.randomUUID(),
        NOW);
  }
}
