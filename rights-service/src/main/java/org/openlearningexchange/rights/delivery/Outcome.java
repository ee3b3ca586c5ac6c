package org.openlearningexchange.rights.delivery;

import java.time.Instant;

/** What an attempt means for the subscription. */
sealed interface Outcome {

  /** The receiver has it. */
  record Arrived() implements Outcome {}

  /** It is tried again then. */
  record TriedAgain(Instant at, String why) implements Outcome {}

  /** It failed for too long: nothing is sent until the subscriber asks for it. */
  record Suspended(String why) implements Outcome {}

  /** The receiver wants nothing any more. */
  record Ended(String why) implements Outcome {}

  /** For logs and counters. */
  default String word() {
    return switch (getClass().getSimpleName()) {
      case "Arrived" -> "arrived";
      case "TriedAgain" -> "failed";
      case "Suspended" -> "suspended";
      default -> "ended";
    };
  }
}
