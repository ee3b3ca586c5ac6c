package org.openlearningexchange.harvest.run;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** A run that somebody asks for. */
@Schema(description = "What is asked for; an empty body asks for a harvest of what changed.")
public record RunRequest(
    @Schema(
            description =
                "harvest: what changed at the source. backfill: what the source says it changed in"
                    + " a window of time, which is not taken for the state of things. replay: the"
                    + " stored records are mapped again, without asking the source.",
            enumeration = {"harvest", "backfill", "replay"},
            defaultValue = "harvest")
        @Nullable String kind,
    @Schema(description = "Start of a backfill's window.", examples = "2026-01-01")
        @Nullable String from,
    @Schema(description = "End of a backfill's window, included.", examples = "2026-03-31")
        @Nullable String until,
    @Schema(
            description =
                "Of a harvest: ask for everything, and withdraw what the source no longer names.",
            defaultValue = "false")
        @Nullable Boolean full) {

  /**
   * What a body asks for, whatever type it claims to be; none asks for a harvest.
   *
   * @throws Problem 400 when it is not JSON of that form
   */
  static RunRequest read(@Nullable String body) {
    try {
      RunRequest read = body == null || body.isBlank() ? null : Json.read(body, RunRequest.class);
      return read == null ? new RunRequest(null, null, null, null) : read;
    } catch (IllegalArgumentException e) {
      throw Problem.of(
          CommonProblem.INVALID_REQUEST,
          "The body is empty, or JSON such as {\"kind\":\"replay\"}.");
    }
  }

  /**
   * The run to be queued.
   *
   * @throws Problem 400 when it is not one, with each field at fault
   */
  RunOrder order() {
    Problem problem = Problem.of(CommonProblem.INVALID_REQUEST, "No such run can be asked for.");
    RunReport.Kind wanted = kind(problem);
    checkWindow(wanted, problem);
    if (Boolean.TRUE.equals(full) && wanted != RunReport.Kind.HARVEST) {
      problem.field("full", "only a harvest can ask for everything");
    }
    if (problem.hasFieldErrors()) {
      throw problem;
    }
    return new RunOrder(wanted, from, until, Boolean.TRUE.equals(full), 0);
  }

  private RunReport.Kind kind(Problem problem) {
    return switch (kind == null ? "harvest" : kind) {
      case "harvest" -> RunReport.Kind.HARVEST;
      case "backfill" -> RunReport.Kind.BACKFILL;
      case "replay" -> RunReport.Kind.REPLAY;
      default -> {
        problem.field("kind", "one of harvest, backfill, replay");
        yield RunReport.Kind.HARVEST;
      }
    };
  }

  private void checkWindow(RunReport.Kind wanted, Problem problem) {
    if (wanted != RunReport.Kind.BACKFILL) {
      if (from != null || until != null) {
        problem.field(from == null ? "until" : "from", "only a backfill has a window");
      }
      return;
    }
    if (from == null && until == null) {
      problem.field("from", "a backfill needs from or until");
      return;
    }
    Instant start = instant("from", from, problem);
    Instant end = instant("until", until, problem);
    if (start != null && end != null && start.isAfter(end)) {
      problem.field("until", "not before from");
    }
  }

  private static @Nullable Instant instant(String field, @Nullable String value, Problem problem) {
    if (value == null || value.isEmpty()) {
      return null;
    }
    try {
      if (value.length() > 30 || !Character.isDigit(value.charAt(0))) {
        throw new DateTimeException("not within the years 0 to 9999");
      }
      return value.length() == 10
          ? LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC)
          : Instant.parse(value);
    } catch (DateTimeException e) {
      problem.field(field, "a date such as 2026-01-31, or an instant such as 2026-01-31T12:00:00Z");
      return null;
    }
  }
}
