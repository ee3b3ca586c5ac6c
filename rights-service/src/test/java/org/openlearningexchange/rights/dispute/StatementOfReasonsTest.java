package org.openlearningexchange.rights.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.dispute.SentNotice.Particulars;
import org.openlearningexchange.rights.restriction.Effect;

class StatementOfReasonsTest {
  private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
  private static final Stage RESTRICTED =
      new Stage.Restricted(
          NOW, Effect.HIDDEN, NOW.plus(Duration.ofDays(14)), NOW.plus(Duration.ofDays(28)));

  @Test
  void saysWhatIsRestrictedHowLongAndWhatCanBeDone() {
    StatementOfReasons statement = draft("The picture is older.").on(RESTRICTED);

    assertThat(statement.restriction()).isEqualTo("hidden");
    assertThat(statement.territory()).isEqualTo("worldwide");
    assertThat(statement.duration()).isEqualTo("until the dispute is decided");
    assertThat(statement.automatedDecision()).isFalse();
    assertThat(statement.redress().get(0)).startsWith("Counter-notice");
    assertThat(statement.redress()).contains("The courts");
  }

  @Test
  void saysThatNothingIsRestrictedWhereTheNoticeWasRejected() {
    Stage rejected =
        new Stage.Rejected(
            NOW, NOW.atOffset(java.time.ZoneOffset.UTC).plus(Period.ofMonths(6)).toInstant());

    StatementOfReasons statement = draft("It is another picture.").on(rejected);

    assertThat(statement.restriction()).isEqualTo("none");
    assertThat(statement.duration()).isEqualTo("none");
    assertThat(statement.redress().get(0)).startsWith("Appeal");
  }

  @Test
  void isFoundOutWhenItNamesWhoSentTheNotice() {
    Particulars sender = new Particulars("Zenobia Quill", "z@quill.example", "…", List.of());

    assertThat(draft("ZENOBIA QUILL told us").on(RESTRICTED).names(sender)).isTrue();
    assertThat(draft("write to z@quill.example").on(RESTRICTED).names(sender)).isTrue();
    assertThat(draft("A photographer told us").on(RESTRICTED).names(sender)).isFalse();
  }

  @Test
  void needsFactsAndAGround() {
    Problem problem = Problem.of(CommonProblem.INVALID_REQUEST, "");

    StatementDraft.check(
        new StatementDraft(null, "mood", " ", null, null, null, null, null), problem);

    assertThat(problem.response().getEntity().toString())
        .contains("statementOfReasons.facts", "statementOfReasons.groundType")
        .contains("statementOfReasons.ground,");
  }

  private static StatementDraft draft(String facts) {
    return new StatementDraft(
        facts, "law", "Directive 2001/29/EC, Art. 3", null, null, null, null, null);
  }
}
