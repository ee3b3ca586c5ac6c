package org.openlearningexchange.catalog;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.Credential;
import org.openlearningexchange.contracts.learning.Credits;
import org.openlearningexchange.contracts.learning.Encoding;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.learning.RelatedWork;
import org.openlearningexchange.contracts.message.Account;
import org.openlearningexchange.contracts.message.Brake;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.contracts.message.Provenance;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.ResourceId;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.contracts.message.Visibility;
import org.openlearningexchange.contracts.message.WithdrawalReason;
import org.openlearningexchange.contracts.message.WithdrawnResource;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;

/** Messages as the other services send them. */
public final class Fixtures {
  public static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

  /** A notice that is being looked into. */
  public static final PublishedResource.Dispute DISPUTE =
      new PublishedResource.Dispute(UUID.fromString("3f8f2a3e-6b1d-4c55-9d7e-2f0a5c7b9e11"), NOW);

  private Fixtures() {}

  /** An open textbook, of which nearly every field is filled. */
  public static LearningResource openTextbook() {
    return LearningResource.named(Map.of("de", "Lineare Algebra", "en", "Linear algebra"))
        .id(URI.create("https://university.example/courses/algebra"))
        .type(List.of("LearningResource", "Course"))
        .description(Map.of("de", "Vektoren und Matrizen"))
        .about(List.of(firstConcept(Vocabulary.SUBJECTS), Concept.unmapped("Höhere Mathematik")))
        .keywords(Map.of("de", List.of("Vektor", "Matrix"), "und", List.of("algebra")))
        .inLanguage(List.of("de"))
        .learningResourceType(List.of(firstConcept(Vocabulary.TYPES)))
        .educationalLevel(List.of(firstConcept(Vocabulary.LEVELS)))
        .creator(
            List.of(
                new Agent(
                    Agent.PERSON,
                    "Ada Example",
                    URI.create("https://orcid.org/0000-0002-1825-0097")),
                new Agent(null, "Algebra group", null)))
        .datePublished("2019")
        .image(URI.create("https://university.example/algebra.png"))
        .isAccessibleForFree(true)
        .conditionsOfAccess(Concept.unmapped("no login"))
        .accessMode(List.of("textual"))
        .timeRequired(Duration.ofHours(40))
        .workload(Duration.ofHours(150))
        .credits(List.of(new Credits(new java.math.BigDecimal("5"), "ECTS")))
        .educationalCredentialAwarded(
            List.of(
                new Credential(
                    Map.of("en", "Certificate in algebra"),
                    "certificate",
                    new Agent(Agent.ORGANIZATION, "University of Example", null))))
        .encoding(
            List.of(
                new Encoding(
                    URI.create("https://university.example/algebra.pdf"),
                    "application/pdf",
                    1234L)))
        .isPartOf(List.of(new RelatedWork(null, "Mathematics for everyone")))
        .build();
  }

  public static PublishedResource published(UUID repositoryId, String identifier, long revision) {
    return published(repositoryId, identifier, revision, openTextbook(), Visibility.VISIBLE);
  }

  public static PublishedResource hidden(UUID repositoryId, String identifier, long revision) {
    return disputed(repositoryId, identifier, revision, Visibility.HIDDEN);
  }

  /** Shown, though its licence is disputed. */
  public static PublishedResource flagged(UUID repositoryId, String identifier, long revision) {
    return disputed(repositoryId, identifier, revision, Visibility.VISIBLE);
  }

  private static PublishedResource disputed(
      UUID repositoryId, String identifier, long revision, Visibility visibility) {
    return new PublishedResource(
        ResourceId.of(repositoryId, identifier),
        revision,
        revision + 100,
        provenance(repositoryId, identifier),
        "hash-" + revision,
        openTextbook(),
        ccBy().disputed(),
        visibility,
        List.of(),
        List.of(),
        DISPUTE);
  }

  public static PublishedResource published(
      UUID repositoryId,
      String identifier,
      long revision,
      LearningResource resource,
      Visibility visibility) {
    return new PublishedResource(
        ResourceId.of(repositoryId, identifier),
        revision,
        revision + 100,
        provenance(repositoryId, identifier),
        "hash-" + revision,
        resource,
        ccBy(),
        visibility,
        List.of(),
        List.of());
  }

  public static WithdrawnResource withdrawn(UUID repositoryId, String identifier, long revision) {
    return new WithdrawnResource(
        ResourceId.of(repositoryId, identifier),
        revision,
        revision + 100,
        provenance(repositoryId, identifier),
        NOW,
        WithdrawalReason.DELETED_AT_SOURCE);
  }

  public static RightsDecision ccBy() {
    return new RightsDecision(
        "CC-BY-4.0",
        "CC BY 4.0",
        URI.create("https://creativecommons.org/licenses/by/4.0/"),
        RightsDecision.Status.DECLARED,
        1,
        Set.of(RightsDecision.Use.SHARE, RightsDecision.Use.ADAPT, RightsDecision.Use.COMMERCIAL),
        List.of("attribution"),
        List.of(),
        1,
        NOW);
  }

  public static RightsDecision unknownRights() {
    return new RightsDecision(
        "NONE",
        "Unknown",
        null,
        RightsDecision.Status.UNKNOWN,
        0,
        Set.of(),
        List.of(),
        List.of(),
        1,
        NOW);
  }

  public static RunReport run(
      UUID id, UUID repositoryId, long revision, RunReport.Kind kind, RunReport.State state) {
    return new RunReport(
        id,
        revision,
        repositoryId,
        kind,
        state,
        Account.of(revision, 0, 2, 1, 1, 0),
        3,
        null,
        state == RunReport.State.FAILED ? "the repository did not answer" : null,
        NOW.plusMillis(id.getLeastSignificantBits() & 0xffff),
        NOW,
        state.ended() ? NOW.plusSeconds(9) : null,
        null,
        null,
        null,
        0,
        null,
        List.of(),
        null);
  }

  /** A harvest that the brake holds, newer than every other fixture. */
  public static RunReport held(UUID repositoryId) {
    return new RunReport(
        UUID.randomUUID(),
        5,
        repositoryId,
        RunReport.Kind.HARVEST,
        RunReport.State.HELD,
        Account.of(0, 4, 300, 0, 1, 1),
        3,
        null,
        "211 of 900 records would vanish; confirm or mend the source",
        NOW.plusSeconds(3600),
        NOW.plusSeconds(3600),
        NOW.plusSeconds(3660),
        null,
        null,
        null,
        0,
        new Brake(900, 211),
        List.of(),
        null);
  }

  /** A probe's report, of a run of its own. */
  public static RunReport probe(
      UUID repositoryId, long registrationRevision, RunReport.State state, List<Finding> findings) {
    return new RunReport(
        UUID.randomUUID(),
        2,
        repositoryId,
        RunReport.Kind.PROBE,
        state,
        Account.of(9, 0, 0, 0, 1, 0),
        1,
        null,
        null,
        NOW,
        NOW,
        state.ended() ? NOW.plusSeconds(9) : null,
        null,
        registrationRevision,
        null,
        0,
        null,
        findings,
        state.ended() ? 82 : null);
  }

  private static Provenance provenance(UUID repositoryId, String identifier) {
    return new Provenance(
        repositoryId,
        identifier,
        "2026-10-01",
        List.of(),
        "lom",
        URI.create("https://university.example/oai"),
        new UUID(7, 7),
        NOW);
  }

  private static Concept firstConcept(Vocabulary vocabulary) {
    return vocabulary.entries().iterator().next().concept("as the source said");
  }
}
