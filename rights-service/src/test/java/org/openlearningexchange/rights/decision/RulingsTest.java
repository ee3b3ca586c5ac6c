package org.openlearningexchange.rights.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.message.RecordMessage;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.rights.decision.StoredRights.State;
import org.openlearningexchange.rights.recognition.RecognisedRights;
import org.openlearningexchange.rights.recognition.Recognition;

class RulingsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
  private static final Instant BEFORE = Instant.parse("2025-01-01T00:00:00Z");

  private final UUID id = Fixtures.newId();
  private final RecordMessage record = Fixtures.textbook(id, 5, "Algebra", "CC BY 4.0");

  @Test
  void publishesANewRecordWithItsFirstDecision() {
    Ruling.Published ruling = published(Optional.empty(), record);

    assertThat(ruling.decision().expression()).isEqualTo("CC-BY-4.0");
    assertThat(ruling.decision().decidedAt()).isEqualTo(NOW);
    assertThat(ruling.decision().rulesVersion()).isEqualTo(Recognition.RULES_VERSION);
    assertThat(ruling.change().from()).isNull();
    assertThat(ruling.change().runId()).isEqualTo(Fixtures.RUN);
  }

  @Test
  void ignoresALowerVersionWhateverItSays() {
    StoredRights stored = stored(6, "hash of another text");

    assertThat(rule(Optional.of(stored), record)).isInstanceOf(Ruling.Ignored.class);
    assertThat(rule(Optional.of(stored), Fixtures.withdrawn(id, 5)))
        .isInstanceOf(Ruling.Ignored.class);
  }

  @Test
  void ignoresTheSameVersionThatComesAgain() {
    assertThat(rule(Optional.of(stored(5, "hash of Algebra CC BY 4.0")), record))
        .isInstanceOf(Ruling.Ignored.class);
  }

  @Test
  void confirmsAHigherVersionThatSaysTheSame() {
    Ruling ruling = rule(Optional.of(stored(4, "hash of Algebra CC BY 4.0")), record);

    assertThat(ruling)
        .isInstanceOfSatisfying(
            Ruling.Confirmed.class, same -> assertThat(same.recordVersion()).isEqualTo(5));
  }

  @Test
  void keepsTheTimeOfADecisionThatStaysWhenOnlyTheTextChanges() {
    Ruling.Published ruling = published(Optional.of(stored(4, "hash of Algebra 1")), record);

    assertThat(ruling.change()).isNull();
    assertThat(ruling.decision().decidedAt()).isEqualTo(BEFORE);
  }

  @Test
  void remembersWhatALicenceWasBefore() {
    RecordMessage stricter = Fixtures.textbook(id, 6, "Algebra", "CC BY-NC 4.0");

    Ruling.Published ruling = published(Optional.of(stored(5, "hash of Algebra 1")), stricter);

    assertThat(ruling.change().from()).isEqualTo("CC-BY-4.0");
    assertThat(ruling.decision().expression()).isEqualTo("CC-BY-NC-4.0");
    assertThat(ruling.decision().decidedAt()).isEqualTo(NOW);
  }

  @Test
  void withdrawsAResourceWithTheTimeAtWhichItWasMissed() {
    Ruling ruling = rule(Optional.of(stored(5, "hash of Algebra 1")), Fixtures.withdrawn(id, 6));

    assertThat(ruling)
        .isInstanceOfSatisfying(
            Ruling.Withdrawn.class, gone -> assertThat(gone.since()).isEqualTo(Fixtures.HARVESTED));
  }

  @Test
  void keepsAWithdrawalOfAResourceThatItNeverSaw() {
    assertThat(rule(Optional.empty(), Fixtures.withdrawn(id, 1)))
        .isInstanceOf(Ruling.Withdrawn.class);
  }

  @Test
  void confirmsAWithdrawalThatIsKnown() {
    StoredRights gone =
        new StoredRights(id, State.WITHDRAWN, 6, null, decision(), Recognition.RULES_VERSION);

    assertThat(rule(Optional.of(gone), Fixtures.withdrawn(id, 7)))
        .isInstanceOf(Ruling.Confirmed.class);
  }

  @Test
  void publishesAResourceThatReturnsUnchanged() {
    StoredRights gone =
        new StoredRights(id, State.WITHDRAWN, 4, null, decision(), Recognition.RULES_VERSION);

    Ruling.Published ruling = published(Optional.of(gone), record);

    assertThat(ruling.change()).isNull();
    assertThat(ruling.decision().decidedAt()).isEqualTo(BEFORE);
  }

  @Test
  void decidesAnewByNewRulesWithoutARun() {
    Rulings.Redecision changed = Rulings.redecide(id, decision(), rights("CC BY-SA 4.0"), NOW);
    Rulings.Redecision same = Rulings.redecide(id, decision(), rights("CC BY 4.0"), NOW);

    assertThat(changed.change().from()).isEqualTo("CC-BY-4.0");
    assertThat(changed.change().runId()).isNull();
    assertThat(same.change()).isNull();
    assertThat(same.decision().decidedAt()).isEqualTo(BEFORE);
  }

  private StoredRights stored(long version, String hash) {
    return new StoredRights(
        id, State.PUBLISHED, version, hash, decision(), Recognition.RULES_VERSION);
  }

  private RightsDecision decision() {
    return ((Ruling.Published) Rulings.rule(Optional.empty(), Fixtures.incoming(record), BEFORE))
        .decision();
  }

  private static RecognisedRights rights(String said) {
    return Recognition.of(List.of(new LicenceStatement(said, "dc:rights", null)));
  }

  private static Ruling rule(Optional<StoredRights> stored, RecordMessage message) {
    return Rulings.rule(stored, Fixtures.incoming(message), NOW);
  }

  private static Ruling.Published published(Optional<StoredRights> stored, RecordMessage message) {
    return (Ruling.Published) rule(stored, message);
  }
}
