package org.openlearningexchange.rights.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.rights.dispute.Step.Name;
import org.openlearningexchange.rights.dispute.Step.Verdict;
import org.openlearningexchange.rights.restriction.Effect;

class ProcedureTest {
  private static final Instant RECEIVED = Instant.parse("2026-01-31T09:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Procedure PROCEDURE =
      new Procedure(
          new Deadlines(
              Duration.ofHours(24),
              Duration.ofDays(3),
              Duration.ofDays(14),
              Duration.ofDays(10),
              Period.ofMonths(6)));

  private static final List<Step> STEPS =
      List.of(
          new Step.Acknowledgement(),
          new Step.Restriction(Effect.FLAGGED),
          new Step.Rejection(),
          new Step.CounterNotice(),
          new Step.Resolution(Verdict.LIFTED, null),
          new Step.Appeal(Party.NOTIFIER),
          new Step.Appeal(Party.MEMBER),
          new Step.Expiry());

  /** Every stage with the steps that it takes an hour later; all others are refused. */
  static Stream<Arguments> stages() {
    return Stream.of(
        Arguments.of(received(), Set.of(Name.ACKNOWLEDGEMENT)),
        Arguments.of(acknowledged(), Set.of(Name.RESTRICTION, Name.REJECTION)),
        Arguments.of(
            restricted(Effect.HIDDEN),
            Set.of(Name.RESTRICTION, Name.COUNTER_NOTICE, Name.RESOLUTION)),
        Arguments.of(answered(), Set.of(Name.RESTRICTION, Name.RESOLUTION)),
        Arguments.of(rejected(), Set.of(Name.APPEAL)),
        Arguments.of(resolved(Verdict.UPHELD), Set.of(Name.APPEAL)),
        Arguments.of(resolved(Verdict.LIFTED), Set.of(Name.APPEAL)),
        Arguments.of(appealed(rejected()), Set.of(Name.RESOLUTION)),
        Arguments.of(closed(), Set.of()));
  }

  @ParameterizedTest
  @MethodSource("stages")
  void takesItsLegalStepsAndNoOthers(Stage stage, Set<Name> legal) {
    Set<Name> taken = EnumSet.noneOf(Name.class);
    for (Step step : STEPS) {
      if (take(stage, step, stage.at().plus(HOUR)) instanceof Taken.Moved) {
        taken.add(step.name());
      }
    }

    assertThat(taken).isEqualTo(legal);
    assertThat(stage.nextSteps()).isEqualTo(legal);
  }

  @ParameterizedTest
  @MethodSource("stages")
  void isReadAsItWasWritten(Stage stage, Set<Name> legal) {
    assertThat(Json.read(Json.write(stage), Stage.class)).isEqualTo(stage);
    assertThat(Json.write(stage)).contains("\"state\":\"" + stage.state() + "\"");
  }

  @Test
  void isDueOneDayThenThreeDaysAfterReceipt() {
    assertThat(received().due()).contains(RECEIVED.plus(Duration.ofHours(24)));
    assertThat(acknowledged().due()).contains(RECEIVED.plus(Duration.ofDays(3)));
  }

  @Test
  void doesNothingToTheResourceBeforeAnOperatorDecides() {
    assertThat(received().restriction()).isEmpty();
    assertThat(acknowledged().restriction()).isEmpty();
    assertThat(rejected().restriction()).isEmpty();
    assertThat(restricted(Effect.FLAGGED).restriction()).contains(Effect.FLAGGED);
  }

  @Test
  void changesARestrictionAndGivesTheMemberTimeAnew() {
    Instant later = RECEIVED.plus(Duration.ofDays(9));

    Stage hidden = moved(restricted(Effect.FLAGGED), new Step.Restriction(Effect.HIDDEN), later);

    assertThat(hidden.restriction()).contains(Effect.HIDDEN);
    assertThat(hidden.openUntil()).contains(later.plus(Duration.ofDays(14)));
  }

  @Test
  void refusesARestrictionThatChangesNothing() {
    assertThat(take(restricted(Effect.HIDDEN), new Step.Restriction(Effect.HIDDEN), RECEIVED))
        .isInstanceOf(Taken.Refused.class);
  }

  @Test
  void upholdsOnlyOnceTheMemberHadItsTime() {
    Stage restricted = restricted(Effect.HIDDEN);
    Instant end = restricted.openUntil().orElseThrow();
    Step uphold = new Step.Resolution(Verdict.UPHELD, null);

    assertThat(take(restricted, uphold, end)).isInstanceOf(Taken.Refused.class);
    assertThat(moved(restricted, uphold, end.plusMillis(1)).decided()).contains(Outcome.UPHELD);
    assertThat(moved(answered(), uphold, answered().at()).decided()).contains(Outcome.UPHELD);
  }

  @Test
  void takesNoCounterNoticeAfterItsTime() {
    Stage restricted = restricted(Effect.HIDDEN);
    Instant end = restricted.openUntil().orElseThrow();

    assertThat(take(restricted, new Step.CounterNotice(), end)).isInstanceOf(Taken.Moved.class);
    assertThat(take(restricted, new Step.CounterNotice(), end.plusMillis(1)))
        .isInstanceOf(Taken.Refused.class);
  }

  @Test
  void keepsTheRestrictionOfAnUpheldNoticeForGood() {
    Stage upheld = resolved(Verdict.UPHELD);
    Stage closed = moved(upheld, new Step.Expiry(), upheld.openUntil().orElseThrow().plusMillis(1));

    assertThat(upheld.restriction()).contains(Effect.HIDDEN);
    assertThat(closed.restriction()).contains(Effect.HIDDEN);
    assertThat(closed.decided()).contains(Outcome.UPHELD);
  }

  @Test
  void opensAppealsForSixCalendarMonths() {
    Stage rejected = rejected();
    Instant end = rejected.openUntil().orElseThrow();

    assertThat(end).isEqualTo(Instant.parse("2026-07-31T11:00:00Z"));
    assertThat(take(rejected, new Step.Appeal(Party.NOTIFIER), end))
        .isInstanceOf(Taken.Moved.class);
    assertThat(take(rejected, new Step.Appeal(Party.NOTIFIER), end.plusMillis(1)))
        .isInstanceOf(Taken.Refused.class);
    assertThat(take(rejected, new Step.Expiry(), end)).isInstanceOf(Taken.Refused.class);
    assertThat(take(rejected, new Step.Expiry(), end.plusMillis(1)))
        .isInstanceOf(Taken.Moved.class);
  }

  @Test
  void letsOnlyWhoLostAppeal() {
    assertThat(take(rejected(), new Step.Appeal(Party.MEMBER), rejected().at()))
        .isInstanceOf(Taken.Refused.class);
    assertThat(take(resolved(Verdict.LIFTED), new Step.Appeal(Party.MEMBER), RECEIVED))
        .isInstanceOf(Taken.Refused.class);
    assertThat(take(resolved(Verdict.UPHELD), new Step.Appeal(Party.NOTIFIER), RECEIVED))
        .isInstanceOf(Taken.Refused.class);
    assertThat(take(resolved(Verdict.UPHELD), new Step.Appeal(Party.MEMBER), RECEIVED))
        .isInstanceOf(Taken.Moved.class);
  }

  @Test
  void hearsAMemberWhomAnAppealTurnsAgainst() {
    Stage appealed = appealed(rejected());

    Stage upheld =
        moved(appealed, new Step.Resolution(Verdict.UPHELD, Effect.FLAGGED), appealed.at());
    Stage again = appealed(upheld);
    Stage closed = moved(again, new Step.Resolution(Verdict.UPHELD, null), again.at());

    assertThat(upheld).isInstanceOf(Stage.Resolved.class);
    assertThat(closed).isInstanceOf(Stage.Closed.class);
    assertThat(closed.restriction()).contains(Effect.FLAGGED);
  }

  @Test
  void closesWithTheDecisionOnTheAppeal() {
    Stage appealed = appealed(resolved(Verdict.UPHELD));

    Stage closed =
        moved(appealed, new Step.Resolution(Verdict.LIFTED, null), appealed.at().plus(HOUR));

    assertThat(appealed.restriction()).contains(Effect.HIDDEN);
    assertThat(closed).isInstanceOf(Stage.Closed.class);
    assertThat(closed.restriction()).isEmpty();
    assertThat(closed.decided()).contains(Outcome.LIFTED);
  }

  @Test
  void leavesARejectedNoticeRejectedWhenItsAppealBringsNothing() {
    Stage appealed = appealed(rejected());

    assertThat(moved(appealed, new Step.Resolution(Verdict.LIFTED, null), appealed.at()).decided())
        .contains(Outcome.REJECTED);
  }

  @Test
  void asksWhatIsToBeRestrictedWhereNothingIsYet() {
    Stage appealed = appealed(rejected());

    assertThat(take(appealed, new Step.Resolution(Verdict.UPHELD, null), appealed.at()))
        .isInstanceOf(Taken.Refused.class);
    assertThat(
            moved(appealed, new Step.Resolution(Verdict.UPHELD, Effect.FLAGGED), appealed.at())
                .restriction())
        .contains(Effect.FLAGGED);
  }

  private static Stage received() {
    return PROCEDURE.receive(RECEIVED);
  }

  private static Stage acknowledged() {
    return moved(received(), new Step.Acknowledgement(), RECEIVED.plus(HOUR));
  }

  private static Stage restricted(Effect effect) {
    return moved(acknowledged(), new Step.Restriction(effect), RECEIVED.plus(Duration.ofHours(2)));
  }

  private static Stage answered() {
    return moved(
        restricted(Effect.HIDDEN), new Step.CounterNotice(), RECEIVED.plus(Duration.ofDays(5)));
  }

  private static Stage rejected() {
    return moved(acknowledged(), new Step.Rejection(), RECEIVED.plus(Duration.ofHours(2)));
  }

  private static Stage resolved(Verdict verdict) {
    return moved(answered(), new Step.Resolution(verdict, null), RECEIVED.plus(Duration.ofDays(6)));
  }

  private static Stage appealed(Stage decided) {
    boolean upheld = decided.decided().orElseThrow() == Outcome.UPHELD;
    Party loser = upheld ? Party.MEMBER : Party.NOTIFIER;
    return moved(decided, new Step.Appeal(loser), decided.at().plus(HOUR));
  }

  private static Stage closed() {
    return moved(
        appealed(rejected()),
        new Step.Resolution(Verdict.LIFTED, null),
        RECEIVED.plus(Duration.ofDays(30)));
  }

  private static Stage moved(Stage stage, Step step, Instant now) {
    return ((Taken.Moved) take(stage, step, now)).stage();
  }

  private static Taken take(Stage stage, Step step, Instant now) {
    return PROCEDURE.take(stage, step, RECEIVED, now);
  }
}
