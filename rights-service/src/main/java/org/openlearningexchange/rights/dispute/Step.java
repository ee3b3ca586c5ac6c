package org.openlearningexchange.rights.dispute;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.restriction.Effect;

/** Something that a party does with a dispute. */
sealed interface Step {
  Name name();

  /** An operator has seen the notice. */
  record Acknowledgement() implements Step {
    @Override
    public Name name() {
      return Name.ACKNOWLEDGEMENT;
    }
  }

  /**
   * The resource is flagged or hidden, until more is known; again, to change from one to the other.
   */
  record Restriction(Effect effect) implements Step {
    @Override
    public Name name() {
      return Name.RESTRICTION;
    }
  }

  /** The notice gives no ground for a restriction. */
  record Rejection() implements Step {
    @Override
    public Name name() {
      return Name.REJECTION;
    }
  }

  /** The member says why the resource may stay. */
  record CounterNotice() implements Step {
    @Override
    public Name name() {
      return Name.COUNTER_NOTICE;
    }
  }

  /**
   * The decision.
   *
   * @param effect what stays of the restriction where the notice is upheld; null for what there is
   */
  record Resolution(Verdict verdict, @Nullable Effect effect) implements Step {
    @Override
    public Name name() {
      return Name.RESOLUTION;
    }
  }

  /** A party asks for the decision to be looked at again. */
  record Appeal(Party by) implements Step {
    @Override
    public Name name() {
      return Name.APPEAL;
    }
  }

  /** The time to appeal has run out. */
  record Expiry() implements Step {
    @Override
    public Name name() {
      return Name.EXPIRY;
    }
  }

  /** What an operator decides on. */
  enum Verdict {
    @JsonProperty("upheld")
    UPHELD,
    @JsonProperty("lifted")
    LIFTED
  }

  /** Steps by the end of their addresses. */
  enum Name {
    @JsonProperty("notice")
    NOTICE,
    @JsonProperty("acknowledgement")
    ACKNOWLEDGEMENT,
    @JsonProperty("restriction")
    RESTRICTION,
    @JsonProperty("rejection")
    REJECTION,
    @JsonProperty("counter-notice")
    COUNTER_NOTICE,
    @JsonProperty("resolution")
    RESOLUTION,
    @JsonProperty("appeal")
    APPEAL,
    @JsonProperty("expiry")
    EXPIRY;

    String value() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
