package org.openlearningexchange.rights.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RecordMessage;
import org.openlearningexchange.rights.decision.StoredRights.State;
import org.openlearningexchange.rights.history.Cause;
import org.openlearningexchange.rights.notice.Notice;
import org.openlearningexchange.rights.notice.Notice.Kind;
import org.openlearningexchange.rights.policy.RepositoryPolicy;
import org.openlearningexchange.rights.recognition.Recognition;

class RulingsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
  private static final Instant LEFT = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant BEFORE = Instant.parse("2025-01-01T00:00:00Z");

  private final UUID id = Fixtures.newId();
  private final RecordMessage record = Fixtures.textbook(id, 5, "Algebra", "CC BY 4.0");

  @Test
  void publishesANewRecordWithItsFirstDecision() {
    Ruling.Published ruling = published(Optional.empty(), record);

    assertThat(ruling.verdict().decision().expression()).isEqualTo("CC-BY-4.0");
    assertThat(ruling.verdict().decision().decidedAt()).isEqualTo(NOW);
    assertThat(ruling.verdict().decision().rulesVersion()).isEqualTo(Recognition.RULES_VERSION);
    assertThat(ruling.change().from()).isNull();
    assertThat(ruling.change().origin().runId()).isEqualTo(Fixtures.RUN);
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
    assertThat(ruling.verdict().decision().decidedAt()).isEqualTo(BEFORE);
  }

  @Test
  void remembersWhatALicenceWasBefore() {
    RecordMessage stricter = Fixtures.textbook(id, 6, "Algebra", "CC BY-NC 4.0");

    Ruling.Published ruling = published(Optional.of(stored(5, "hash of Algebra 1")), stricter);

    assertThat(ruling.change().from()).isEqualTo("CC-BY-4.0");
    assertThat(ruling.verdict().decision().expression()).isEqualTo("CC-BY-NC-4.0");
    assertThat(ruling.verdict().decision().decidedAt()).isEqualTo(NOW);
  }

  @Test
  void endsAGrantWhenTheSourceWasSeenToSayElse() {
    RecordMessage stricter = Fixtures.textbook(id, 6, "Algebra", "All rights reserved");

    Ruling.Published ruling = published(Optional.of(stored(5, "hash of Algebra 1")), stricter);

    assertThat(ruling.verdict().decision().earlier())
        .singleElement()
        .satisfies(grant -> assertThat(grant.until()).isEqualTo(Fixtures.HARVESTED));
    assertThat(ruling.notices())
        .singleElement()
        .satisfies(notice -> assertThat(notice.earlierHolds()).isTrue());
  }

  @Test
  void takesNoMisreadingForAGrantThatEnded() {
    String misread = Json.write(Fixtures.textbook(id, 5, "Algebra", "Not under CC BY 4.0"));
    StoredRights stored =
        new StoredRights(id, State.PUBLISHED, 5, "hash", json(), null, null, null, false, misread);
    RecordMessage next = Fixtures.textbook(id, 6, "Algebra 2", "Not under CC BY 4.0");

    Ruling.Published ruling = published(Optional.of(stored), next);

    assertThat(ruling.change().from()).isEqualTo("CC-BY-4.0");
    assertThat(ruling.verdict().decision().permits()).isEmpty();
    assertThat(ruling.verdict().decision().earlier()).isEmpty();
    assertThat(ruling.notices()).noneMatch(Notice::earlierHolds);
  }

  @Test
  void promisesNothingOfALicenceThatIsDisputed() {
    StoredRights stored =
        new StoredRights(id, State.PUBLISHED, 5, "hash", json(), null, null, null, true, null);
    RecordMessage stricter = Fixtures.textbook(id, 6, "Algebra", "All rights reserved");

    assertThat(published(Optional.of(stored), stricter).notices())
        .singleElement()
        .satisfies(notice -> assertThat(notice.earlierHolds()).isFalse());
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
        new StoredRights(id, State.WITHDRAWN, 6, null, json(), null, null, LEFT, false, null);

    assertThat(rule(Optional.of(gone), Fixtures.withdrawn(id, 7)))
        .isInstanceOf(Ruling.Confirmed.class);
  }

  @Test
  void publishesAResourceThatReturnsUnchanged() {
    StoredRights gone =
        new StoredRights(id, State.WITHDRAWN, 4, null, json(), null, null, LEFT, false, null);

    Ruling.Published ruling = published(Optional.of(gone), record);

    assertThat(ruling.change().cause()).isEqualTo(Cause.RETURNED);
    assertThat(ruling.change().from()).isEqualTo(ruling.change().to());
    assertThat(ruling.verdict().decision().decidedAt()).isEqualTo(BEFORE);
    assertThat(ruling.verdict().decision().earlier()).isEmpty();
    assertThat(ruling.notices()).extracting(Notice::kind).containsExactly(Kind.RETURNED);
  }

  @Test
  void decidesAnewByNewRulesWithoutARun() {
    Redecision changed = redecide("CC BY-SA 4.0");
    Redecision same = redecide("CC BY 4.0");

    assertThat(changed.change().from()).isEqualTo("CC-BY-4.0");
    assertThat(changed.change().cause()).isEqualTo(Cause.RULES);
    assertThat(changed.change().origin().runId()).isNull();
    assertThat(changed.change().origin().recordVersion()).isEqualTo(5);
    assertThat(same.change()).isNull();
    assertThat(same.verdict().decision().decidedAt()).isEqualTo(BEFORE);
  }

  private Redecision redecide(String said) {
    IncomingRecord kept = Fixtures.incoming(Fixtures.textbook(id, 5, "Algebra", said));
    return Rulings.redecide(
        stored(5, "hash of Algebra " + said),
        kept,
        new Grounds(kept.rights(), kept.silent(), RepositoryPolicy.NONE, null),
        Cause.RULES,
        Cause.RULES,
        NOW);
  }

  private StoredRights stored(long version, String hash) {
    return new StoredRights(
        id, State.PUBLISHED, version, hash, json(), null, null, null, false, null);
  }

  private String json() {
    Ruling ruling = Rulings.rule(Optional.empty(), Fixtures.incoming(record), Map.of(), BEFORE);
    return ((Ruling.Published) ruling).verdict().json();
  }

  private static Ruling rule(Optional<StoredRights> stored, RecordMessage message) {
    return Rulings.rule(stored, Fixtures.incoming(message), Map.of(), NOW);
  }

  private static Ruling.Published published(Optional<StoredRights> stored, RecordMessage message) {
    return (Ruling.Published) rule(stored, message);
  }
}
