package org.openlearningexchange.rights.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.HarvestedRecord;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.PublishedResource.Dispute;
import org.openlearningexchange.contracts.message.ResourceMessage;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.Visibility;
import org.openlearningexchange.contracts.message.WithdrawalReason;
import org.openlearningexchange.contracts.message.WithdrawnResource;

class PublishedStateTest {
  private static final Dispute DISPUTE =
      new Dispute(new UUID(1, 2), Instant.parse("2026-11-02T09:30:00Z"));

  private final UUID id = Fixtures.newId();

  @Test
  void goesOutWithItsRecordAndItsDecision() {
    IncomingRecord incoming =
        Fixtures.incoming(Fixtures.textbook(id, 3, "Algebra", "CC BY-SA 4.0"));
    Ruling.Published ruling =
        (Ruling.Published) Rulings.rule(Optional.empty(), incoming, Map.of(), Instant.EPOCH);

    PublishedState state =
        new PublishedState(
            9, incoming.json(), ruling.verdict().json(), "visible", null, null, null);

    assertThat(message(state))
        .isInstanceOfSatisfying(
            PublishedResource.class,
            resource -> {
              assertThat(resource.revision()).isEqualTo(9);
              assertThat(resource.recordVersion()).isEqualTo(3);
              assertThat(resource.rights()).isEqualTo(ruling.verdict().decision());
              assertThat(resource.visibility()).isEqualTo(Visibility.VISIBLE);
              assertThat(resource.resource().name()).containsEntry("en", "Algebra");
            });
  }

  @Test
  void isShownWithoutPermitsWhileItsLicenceIsDisputed() {
    PublishedResource resource = disputed("flagged");

    assertThat(resource.visibility()).isEqualTo(Visibility.VISIBLE);
    assertThat(resource.dispute()).isEqualTo(DISPUTE);
    assertThat(resource.rights().permits()).isEmpty();
    assertThat(resource.rights().expression()).isEqualTo("CC-BY-SA-4.0");
  }

  @Test
  void isHiddenWithItsDispute() {
    PublishedResource resource = disputed("hidden");

    assertThat(resource.visibility()).isEqualTo(Visibility.HIDDEN);
    assertThat(resource.dispute()).isEqualTo(DISPUTE);
  }

  private PublishedResource disputed(String visibility) {
    IncomingRecord incoming =
        Fixtures.incoming(Fixtures.textbook(id, 3, "Algebra", "CC BY-SA 4.0"));
    Ruling.Published ruling =
        (Ruling.Published) Rulings.rule(Optional.empty(), incoming, Map.of(), Instant.EPOCH);
    return (PublishedResource)
        message(
            new PublishedState(
                9, incoming.json(), ruling.verdict().json(), visibility, DISPUTE, null, null));
  }

  private static ResourceMessage message(PublishedState state) {
    return Json.read(state.json(), ResourceMessage.class);
  }

  @Test
  void keepsAllThatTheRecordSaysOfTheResource() throws Exception {
    HarvestedRecord record =
        Json.read(
            getClass()
                .getResourceAsStream("/examples/record-message/harvested.json")
                .readAllBytes(),
            HarvestedRecord.class);
    RightsDecision decision =
        ((Ruling.Published)
                Rulings.rule(Optional.empty(), Fixtures.incoming(record), Map.of(), Instant.EPOCH))
            .verdict()
            .decision();

    ResourceMessage message =
        message(
            new PublishedState(
                7, Json.write(record), Json.write(decision), "visible", null, null, null));

    assertThat(message)
        .isEqualTo(
            new PublishedResource(
                record.resourceId(),
                7,
                record.recordVersion(),
                record.provenance(),
                record.contentHash(),
                record.resource(),
                decision,
                Visibility.VISIBLE,
                record.workKeys(),
                record.detected()));
  }

  @Test
  void goesOutAsWithdrawnThoughADecisionIsKept() {
    PublishedState state =
        new PublishedState(
            10,
            Json.write(Fixtures.withdrawn(id, 4)),
            "{}",
            "visible",
            null,
            Fixtures.HARVESTED,
            "DELETED_AT_SOURCE");

    assertThat(message(state))
        .isInstanceOfSatisfying(
            WithdrawnResource.class,
            gone -> {
              assertThat(gone.since()).isEqualTo(Fixtures.HARVESTED);
              assertThat(gone.reason()).isEqualTo(WithdrawalReason.DELETED_AT_SOURCE);
            });
  }
}
