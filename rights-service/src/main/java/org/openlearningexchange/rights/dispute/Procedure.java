package org.openlearningexchange.rights.dispute;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.dispute.Step.Name;
import org.openlearningexchange.rights.dispute.Step.Verdict;
import org.openlearningexchange.rights.dispute.Taken.Moved;
import org.openlearningexchange.rights.dispute.Taken.Refused;
import org.openlearningexchange.rights.restriction.Effect;

/** Takes disputes from stage to stage. Pure: the times come from the caller. */
record Procedure(Deadlines deadlines) {

  Stage.Received receive(Instant now) {
    return new Stage.Received(now, now.plus(deadlines.acknowledge()));
  }

  /**
   * Takes a step, or says why it cannot be taken.
   *
   * @param receivedAt when the notice came
   */
  Taken take(Stage stage, Step step, Instant receivedAt, Instant now) {
    if (step instanceof Step.Expiry) {
      return expire(stage, now);
    }
    if (!stage.nextSteps().contains(step.name())) {
      return new Refused(closedTo(stage, step.name()));
    }
    if (step instanceof Step.Acknowledgement) {
      return new Moved(new Stage.Acknowledged(now, receivedAt.plus(deadlines.triage())));
    }
    if (step instanceof Step.Rejection) {
      return new Moved(new Stage.Rejected(now, deadlines.appealUntil(now)));
    }
    if (step instanceof Step.Restriction restriction) {
      return restrict(stage, restriction.effect(), now);
    }
    if (step instanceof Step.CounterNotice) {
      return answer((Stage.Restricted) stage, now);
    }
    return step instanceof Step.Resolution resolution
        ? resolve(stage, resolution, now)
        : appeal(stage, (Step.Appeal) step, now);
  }

  private static String closedTo(Stage stage, Name step) {
    return stage.nextSteps().isEmpty()
        ? "The dispute is closed; courts and out-of-court bodies are open."
        : "A dispute that is '%s' takes no %s.".formatted(stage.state(), step.value());
  }

  private Taken restrict(Stage stage, Effect effect, Instant now) {
    if (stage.restriction().equals(Optional.of(effect))) {
      return new Refused("The resource is %s already.".formatted(effect.value()));
    }
    if (stage instanceof Stage.CounterNoticed answered) {
      return new Moved(new Stage.CounterNoticed(now, effect, answered.decideBy()));
    }
    Instant answerUntil = now.plus(deadlines.answer());
    return new Moved(
        new Stage.Restricted(now, effect, answerUntil, answerUntil.plus(deadlines.decide())));
  }

  private Taken answer(Stage.Restricted restricted, Instant now) {
    return now.isAfter(restricted.answerUntil())
        ? new Refused(
            "The time for a counter-notice ran out at %s; appeal once it is decided."
                .formatted(restricted.answerUntil()))
        : new Moved(
            new Stage.CounterNoticed(now, restricted.effect(), now.plus(deadlines.decide())));
  }

  /** To lift is open at any time; to uphold only once the member was heard or had its time. */
  private Taken resolve(Stage stage, Step.Resolution resolution, Instant now) {
    boolean upheld = resolution.verdict() == Verdict.UPHELD;
    if (upheld && stage instanceof Stage.Restricted heard && !now.isAfter(heard.answerUntil())) {
      return new Refused(
          "The member may answer until %s; until then the notice cannot be upheld."
              .formatted(heard.answerUntil()));
    }
    @Nullable Effect effect =
        resolution.effect() == null ? stage.restriction().orElse(null) : resolution.effect();
    if (upheld && effect == null) {
      return new Refused("Nothing is restricted: say with 'effect' what is to be.");
    }
    Outcome outcome = upheld ? Outcome.UPHELD : withoutRestriction(stage);
    return new Moved(decided(stage, outcome, upheld ? effect : null, now));
  }

  /** A rejected notice whose appeal brings nothing stays rejected. */
  private static Outcome withoutRestriction(Stage stage) {
    return stage instanceof Stage.Appealed appealed && appealed.outcome() == Outcome.REJECTED
        ? Outcome.REJECTED
        : Outcome.LIFTED;
  }

  /** An appeal ends it, unless it goes against a member who won until then and is to be heard. */
  private Stage decided(Stage stage, Outcome outcome, @Nullable Effect effect, Instant now) {
    boolean last =
        stage instanceof Stage.Appealed appealed
            && (outcome != Outcome.UPHELD || appealed.outcome() == Outcome.UPHELD);
    return last
        ? new Stage.Closed(now, outcome, effect)
        : new Stage.Resolved(now, outcome, effect, deadlines.appealUntil(now));
  }

  private Taken appeal(Stage stage, Step.Appeal appeal, Instant now) {
    Instant until = stage.openUntil().orElse(now);
    if (now.isAfter(until)) {
      return new Refused("The time to appeal ran out at %s.".formatted(until));
    }
    Outcome outcome = stage.decided().orElseThrow();
    if (appeal.by() != (outcome == Outcome.UPHELD ? Party.MEMBER : Party.NOTIFIER)) {
      return new Refused(
          outcome == Outcome.UPHELD
              ? "The notice was upheld: only the member can appeal."
              : "Nothing is restricted: only who sent the notice can appeal.");
    }
    return new Moved(
        new Stage.Appealed(
            now, outcome, stage.restriction().orElse(null), now.plus(deadlines.decide())));
  }

  private static Taken expire(Stage stage, Instant now) {
    boolean waitsForAppeal = stage instanceof Stage.Rejected || stage instanceof Stage.Resolved;
    return waitsForAppeal && stage.openUntil().filter(now::isAfter).isPresent()
        ? new Moved(
            new Stage.Closed(now, stage.decided().orElseThrow(), stage.restriction().orElse(null)))
        : new Refused("The time to appeal has not run out.");
  }
}
