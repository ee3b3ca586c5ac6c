package org.openlearningexchange.rights.dispute;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.Problem;

/** A statement of reasons as an operator sends it. It is public: no names in it. */
@Schema(description = "Why it was decided so (DSA Art. 17). It is public: no names in it")
record StatementDraft(
    @Schema(description = "The facts and circumstances relied on", required = true)
        @Nullable String facts,
    @Schema(
            description = "Whether the ground is in the law or in the exchange's terms",
            enumeration = {"law", "terms"},
            required = true)
        @Nullable String groundType,
    @Schema(
            description = "The provision, and why it applies",
            required = true,
            examples = "Directive 2001/29/EC, Art. 3: made available without the author's consent")
        @Nullable String ground,
    @Schema(description = "Where it holds; 'worldwide' unless you say otherwise")
        @Nullable String territory,
    @Schema(description = "How long it holds; said by the state unless you say otherwise")
        @Nullable String duration,
    @Schema(description = "Whether automated means found it; no unless you say so")
        @Nullable Boolean automatedDetection,
    @Schema(description = "Whether automated means decided it; no unless you say so")
        @Nullable Boolean automatedDecision,
    @Schema(description = "What can be done against it; the usual ways unless you say otherwise")
        @Nullable List<@Nullable String> redress) {
  private static final TextBounds LONG = new TextBounds(5_000);
  private static final TextBounds SHORT = new TextBounds(300);
  private static final int MOST_WAYS = 10;
  private static final List<String> GROUND_TYPES = List.of("law", "terms");

  /** Names every field at fault to the problem. */
  static void check(@Nullable StatementDraft draft, Problem problem) {
    if (draft == null) {
      problem.field("statementOfReasons", "must be given: facts, groundType and ground at least");
    } else {
      draft.check(problem);
    }
  }

  private void check(Problem problem) {
    LONG.fault(facts).ifPresent(remedy -> problem.field("statementOfReasons.facts", remedy));
    LONG.fault(ground).ifPresent(remedy -> problem.field("statementOfReasons.ground", remedy));
    if (groundType == null || !GROUND_TYPES.contains(groundType)) {
      problem.field("statementOfReasons.groundType", "must be law or terms");
    }
    optional("territory", territory, problem);
    optional("duration", duration, problem);
    if (redress != null && redress.size() > MOST_WAYS) {
      problem.field("statementOfReasons.redress", "must be %d ways at most".formatted(MOST_WAYS));
      return;
    }
    for (String way : ways()) {
      SHORT.fault(way).ifPresent(remedy -> problem.field("statementOfReasons.redress", remedy));
    }
  }

  private static void optional(String field, @Nullable String text, Problem problem) {
    if (text != null) {
      SHORT.fault(text).ifPresent(remedy -> problem.field("statementOfReasons." + field, remedy));
    }
  }

  private List<String> ways() {
    List<String> ways = new ArrayList<>();
    for (String way : redress == null ? List.<@Nullable String>of() : redress) {
      ways.add(String.valueOf(way));
    }
    return ways;
  }

  /** The statement on what has been decided now. */
  StatementOfReasons on(Stage stage) {
    return new StatementOfReasons(
        stage.restriction().map(effect -> effect.value()).orElse("none"),
        territory == null ? "worldwide" : territory,
        duration == null ? StatementOfReasons.usualDuration(stage) : duration,
        String.valueOf(facts),
        Boolean.TRUE.equals(automatedDetection),
        Boolean.TRUE.equals(automatedDecision),
        String.valueOf(groundType),
        String.valueOf(ground),
        ways().isEmpty() ? StatementOfReasons.usualRedress(stage) : ways());
  }
}
