package org.openlearningexchange.catalog.run;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** Where a page of runs ended. */
record RunCursor(Instant queuedAt, UUID id) {
  static RunCursor of(RunReport run) {
    return new RunCursor(run.queuedAt(), run.id());
  }

  /**
   * Reads what {@link #text} gave.
   *
   * @throws Problem 400 when it is none
   */
  static RunCursor read(String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
      return new RunCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw Problem.of(CommonProblem.INVALID_REQUEST, "The place to go on from is not valid.")
          .field("after", "must be 'next' of the page before");
    }
  }

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((queuedAt + " " + id).getBytes(StandardCharsets.UTF_8));
  }
}
