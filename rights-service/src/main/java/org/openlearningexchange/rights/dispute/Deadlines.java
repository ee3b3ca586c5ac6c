package org.openlearningexchange.rights.dispute;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * How long each step may take.
 *
 * @param acknowledge from receipt until an operator has seen the notice
 * @param triage from receipt until it is restricted or rejected
 * @param answer from the restriction: how long the member may send a counter-notice
 * @param decide from the counter-notice, the end of its time, or an appeal
 * @param appeal from a decision (DSA Art. 20: six months at least)
 */
record Deadlines(
    Duration acknowledge, Duration triage, Duration answer, Duration decide, Period appeal) {

  static Deadlines of(DisputeConfig config) {
    return new Deadlines(
        config.acknowledgeWithin(),
        config.triageWithin(),
        config.answerWithin(),
        config.decideWithin(),
        config.appealWithin());
  }

  Instant appealUntil(Instant decidedAt) {
    return decidedAt.atOffset(ZoneOffset.UTC).plus(appeal).toInstant();
  }
}
