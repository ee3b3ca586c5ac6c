package org.openlearningexchange.rights.dispute;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.dispute.Step.Name;
import org.openlearningexchange.rights.restriction.Effect;

/**
 * Where a dispute stands. Each stage offers only its legal next steps; {@link Procedure} takes
 * them.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
  @JsonSubTypes.Type(Stage.Received.class),
  @JsonSubTypes.Type(Stage.Acknowledged.class),
  @JsonSubTypes.Type(Stage.Restricted.class),
  @JsonSubTypes.Type(Stage.CounterNoticed.class),
  @JsonSubTypes.Type(Stage.Rejected.class),
  @JsonSubTypes.Type(Stage.Resolved.class),
  @JsonSubTypes.Type(Stage.Appealed.class),
  @JsonSubTypes.Type(Stage.Closed.class)
})
sealed interface Stage {
  /** As stored and shown. */
  default String state() {
    return getClass().getAnnotation(JsonTypeName.class).value();
  }

  /** Since when it stands there. */
  Instant at();

  Set<Name> nextSteps();

  /** When an operator's next step is due. */
  default Optional<Instant> due() {
    return Optional.empty();
  }

  /** Until when a party may answer or appeal. */
  default Optional<Instant> openUntil() {
    return Optional.empty();
  }

  /** What the dispute does to the resource. */
  default Optional<Effect> restriction() {
    return Optional.empty();
  }

  default Optional<Outcome> decided() {
    return Optional.empty();
  }

  /** The notice is there. Nothing happens to the resource yet. */
  @JsonTypeName("received")
  record Received(Instant at, Instant acknowledgeBy) implements Stage {
    @Override
    public Set<Name> nextSteps() {
      return Set.of(Name.ACKNOWLEDGEMENT);
    }

    @Override
    public Optional<Instant> due() {
      return Optional.of(acknowledgeBy);
    }
  }

  /** An operator looks at it. */
  @JsonTypeName("acknowledged")
  record Acknowledged(Instant at, Instant triageBy) implements Stage {
    @Override
    public Set<Name> nextSteps() {
      return Set.of(Name.RESTRICTION, Name.REJECTION);
    }

    @Override
    public Optional<Instant> due() {
      return Optional.of(triageBy);
    }
  }

  /** The resource is restricted, and its member asked. */
  @JsonTypeName("restricted")
  record Restricted(Instant at, Effect effect, Instant answerUntil, Instant decideBy)
      implements Stage {
    @Override
    public Set<Name> nextSteps() {
      return Set.of(Name.RESTRICTION, Name.COUNTER_NOTICE, Name.RESOLUTION);
    }

    @Override
    public Optional<Instant> due() {
      return Optional.of(decideBy);
    }

    @Override
    public Optional<Instant> openUntil() {
      return Optional.of(answerUntil);
    }

    @Override
    public Optional<Effect> restriction() {
      return Optional.of(effect);
    }
  }

  /** The member has sent a counter-notice. */
  @JsonTypeName("counter-notice")
  record CounterNoticed(Instant at, Effect effect, Instant decideBy) implements Stage {
    @Override
    public Set<Name> nextSteps() {
      return Set.of(Name.RESTRICTION, Name.RESOLUTION);
    }

    @Override
    public Optional<Instant> due() {
      return Optional.of(decideBy);
    }

    @Override
    public Optional<Effect> restriction() {
      return Optional.of(effect);
    }
  }

  /** The notice was rejected. */
  @JsonTypeName("rejected")
  record Rejected(Instant at, Instant appealUntil) implements Stage {
    @Override
    public Set<Name> nextSteps() {
      return Set.of(Name.APPEAL);
    }

    @Override
    public Optional<Instant> openUntil() {
      return Optional.of(appealUntil);
    }

    @Override
    public Optional<Outcome> decided() {
      return Optional.of(Outcome.REJECTED);
    }
  }

  /**
   * It is decided.
   *
   * @param effect what stays of the restriction; null where it was lifted
   */
  @JsonTypeName("resolved")
  record Resolved(Instant at, Outcome outcome, @Nullable Effect effect, Instant appealUntil)
      implements Stage {
    @Override
    public Set<Name> nextSteps() {
      return Set.of(Name.APPEAL);
    }

    @Override
    public Optional<Instant> openUntil() {
      return Optional.of(appealUntil);
    }

    @Override
    public Optional<Effect> restriction() {
      return Optional.ofNullable(effect);
    }

    @Override
    public Optional<Outcome> decided() {
      return Optional.of(outcome);
    }
  }

  /** A party asked for another look; what was decided holds meanwhile. */
  @JsonTypeName("appealed")
  record Appealed(Instant at, Outcome outcome, @Nullable Effect effect, Instant decideBy)
      implements Stage {
    @Override
    public Set<Name> nextSteps() {
      return Set.of(Name.RESOLUTION);
    }

    @Override
    public Optional<Instant> due() {
      return Optional.of(decideBy);
    }

    @Override
    public Optional<Effect> restriction() {
      return Optional.ofNullable(effect);
    }

    @Override
    public Optional<Outcome> decided() {
      return Optional.of(outcome);
    }
  }

  /** Nothing more happens here; courts are open. A restriction that was upheld stays. */
  @JsonTypeName("closed")
  record Closed(Instant at, Outcome outcome, @Nullable Effect effect) implements Stage {
    @Override
    public Set<Name> nextSteps() {
      return Set.of();
    }

    @Override
    public Optional<Effect> restriction() {
      return Optional.ofNullable(effect);
    }

    @Override
    public Optional<Outcome> decided() {
      return Optional.of(outcome);
    }
  }
}
