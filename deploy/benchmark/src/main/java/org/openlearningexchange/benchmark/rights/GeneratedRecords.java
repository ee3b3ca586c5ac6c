package org.openlearningexchange.benchmark.rights;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.HarvestedRecord;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.message.Provenance;
import org.openlearningexchange.contracts.message.ResourceId;

/**
 * Records as harvest-service publishes them, of some 2 KB, ready to be sent. Their statements are
 * of several kinds, half of them unlike any other record's.
 */
final class GeneratedRecords {
  private static final List<String> STATEMENTS =
      List.of(
          "https://creativecommons.org/licenses/by/4.0/",
          "© %d Ada Beispiel, CC BY-SA 4.0",
          "http://creativecommons.org/licenses/by-nc-sa/3.0/de/",
          "Creative Commons Namensnennung - Nicht kommerziell 4.0 International (Kurs %d)",
          "All rights reserved",
          "Course notes %d of the faculty are licensed under CC BY 4.0, except for the photographs");

  private static final String TEXT =
      "Vector spaces, matrices and linear maps are introduced from examples, with exercises after"
          + " each chapter and worked solutions at the end. The notes go with a lecture of fourteen"
          + " weeks and can be read without it. ";

  private final UUID repository;
  private final UUID run = UUID.randomUUID();
  private final boolean silent;

  private GeneratedRecords(UUID repository, boolean silent) {
    this.repository = repository;
    this.silent = silent;
  }

  static GeneratedRecords of(UUID repository) {
    return new GeneratedRecords(repository, false);
  }

  /** Records that say nothing about rights, so that the repository's default decides. */
  static GeneratedRecords silent(UUID repository) {
    return new GeneratedRecords(repository, true);
  }

  UUID id(int number) {
    return ResourceId.of(repository, identifier(number));
  }

  /**
   * A record.
   *
   * @param edition another one has another content
   */
  byte[] message(int number, long version, int edition) {
    return Json.writeBytes(
        new HarvestedRecord(
            id(number),
            version,
            new Provenance(
                repository,
                identifier(number),
                "2026-10-12",
                List.of("mathematics"),
                "oai_dc",
                URI.create("https://repository.example.org/oai"),
                run,
                Instant.now()),
            "%064x".formatted(number * 1_000L + edition),
            resource(number, edition),
            silent ? List.of() : List.of(statement(number, edition)),
            List.of(),
            List.of("url:repository.example.org/material/" + number),
            List.of()));
  }

  private static LicenceStatement statement(int number, int edition) {
    String form = STATEMENTS.get((number + edition) % STATEMENTS.size());
    return new LicenceStatement(form.formatted(number), "dc:rights", null);
  }

  private static LearningResource resource(int number, int edition) {
    return LearningResource.named(Map.of("en", "Linear algebra, part " + number))
        .id(URI.create("https://repository.example.org/material/" + number))
        .description(Map.of("en", TEXT.repeat(4) + "Edition " + edition))
        .inLanguage(List.of("en"))
        .keywords(Map.of("en", List.of("vector space", "matrix", "exercise " + number)))
        .about(List.of(subject()))
        .creator(List.of(new Agent("Person", "Ada Beispiel " + number % 97, null)))
        .datePublished("2024-04")
        .build();
  }

  private static Concept subject() {
    return new Concept(
        URI.create("https://w3id.org/kim/isced-2013/n0541"),
        Map.of("de", "Mathematik", "en", "Mathematics"),
        "Algebra");
  }

  private static String identifier(int number) {
    return "oai:repository.example.org:" + number;
  }
}
