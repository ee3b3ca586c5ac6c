package org.openlearningexchange.rights.decision;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.HarvestedRecord;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.message.Provenance;
import org.openlearningexchange.contracts.message.RecordMessage;
import org.openlearningexchange.contracts.message.ResourceId;
import org.openlearningexchange.contracts.message.WithdrawalReason;
import org.openlearningexchange.contracts.message.WithdrawnRecord;

/** Records as harvest-service publishes them. */
public final class Fixtures {
  public static final UUID REPOSITORY = UUID.fromString("7a0c5b43-0d2e-4a57-9c2a-6f2c0a1b2c3d");
  public static final UUID RUN = UUID.fromString("1b4e28ba-2fa1-41d2-883f-0016d3cca427");
  public static final Instant HARVESTED = Instant.parse("2026-03-01T02:00:00Z");

  private Fixtures() {}

  public static UUID newId() {
    return ResourceId.of(REPOSITORY, UUID.randomUUID().toString());
  }

  public static HarvestedRecord textbook(UUID id, long version, String title, String licence) {
    return new HarvestedRecord(
        id,
        version,
        provenance(),
        "hash of " + title + " " + licence,
        LearningResource.named(Map.of("en", title)).build(),
        List.of(new LicenceStatement(licence, "dc:rights", null)),
        List.of(),
        List.of(),
        List.of());
  }

  /** A textbook whose material is at that address, in the form of work keys. */
  static HarvestedRecord textbookAt(String canonicalUrl, UUID id, long version, String licence) {
    HarvestedRecord textbook = textbook(id, version, "Algebra", licence);
    return new HarvestedRecord(
        id,
        version,
        textbook.provenance(),
        textbook.contentHash(),
        textbook.resource(),
        textbook.licenceStatements(),
        textbook.sourceValues(),
        List.of("url:" + canonicalUrl),
        textbook.detected());
  }

  /** A record of another repository; without a statement where that is null. */
  public static HarvestedRecord recordOf(
      UUID repository, UUID id, long version, @Nullable String licence) {
    return new HarvestedRecord(
        id,
        version,
        provenance(repository),
        "hash of " + licence,
        LearningResource.named(Map.of("en", "Algebra")).build(),
        licence == null ? List.of() : List.of(new LicenceStatement(licence, "dc:rights", null)),
        List.of(),
        List.of(),
        List.of());
  }

  public static WithdrawnRecord withdrawn(UUID id, long version) {
    return new WithdrawnRecord(id, version, provenance(), WithdrawalReason.DELETED_AT_SOURCE);
  }

  static IncomingRecord incoming(RecordMessage message) {
    return IncomingRecord.of(message, Json.write(message));
  }

  private static Provenance provenance() {
    return provenance(REPOSITORY);
  }

  private static Provenance provenance(UUID repository) {
    return new Provenance(
        repository,
        "oai:sample.example:1",
        "2026-02-28",
        List.of("course"),
        "oai_dc",
        URI.create("https://sample.example/oai"),
        RUN,
        HARVESTED);
  }
}
