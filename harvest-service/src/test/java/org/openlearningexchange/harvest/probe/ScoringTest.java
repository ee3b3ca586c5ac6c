package org.openlearningexchange.harvest.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.contracts.message.Finding.Severity;
import org.openlearningexchange.harvest.probe.sample.FieldCoverage;
import org.openlearningexchange.harvest.probe.sample.Licences;
import org.openlearningexchange.harvest.probe.sample.Links;
import org.openlearningexchange.harvest.probe.sample.SampleReport;

class ScoringTest {
  private final Scoring scoring = new Scoring();

  private static SampleReport sample(int filled, int recognised, int refused, int broken) {
    List<FieldCoverage> fields =
        List.of(
                "id",
                "description",
                "inLanguage",
                "about",
                "learningResourceType",
                "creator",
                "publisher",
                "date")
            .stream()
            .map(it -> new FieldCoverage(it, it, filled, 0, null, null, List.of()))
            .toList();
    return new SampleReport(
        "oai_dc",
        10 + refused,
        10,
        refused,
        0,
        null,
        true,
        fields,
        new Licences(recognised, 0, 0, 10 - recognised, Map.of(), List.of()),
        new Links(10 - broken, broken, 0, List.of()),
        List.of(),
        List.of());
  }

  private static Finding finding(Severity severity) {
    return new Finding(severity, "code", "message", null, null, null);
  }

  @Test
  void weightsAddUpToAHundred() {
    Score score = scoring.score(sample(10, 10, 0, 0), List.of());

    assertThat(score.value()).isEqualTo(100);
    assertThat(score.reasons().stream().mapToInt(Score.Reason::of).sum()).isEqualTo(100);
  }

  @Test
  void valueIsTheSumOfItsReasons() {
    Score score = scoring.score(sample(5, 3, 2, 4), List.of(finding(Severity.WARNING)));

    assertThat(score.value())
        .isEqualTo(score.reasons().stream().mapToInt(Score.Reason::points).sum())
        .isBetween(1, 99);
    assertThat(score.reasons())
        .filteredOn(it -> it.criterion().equals("licence"))
        .singleElement()
        .isEqualTo(
            new Score.Reason(
                "licence", "Records with one licence, stated by its address", 6, 20, "3 of 10"));
  }

  @Test
  void isZeroWhereAFindingBlocks() {
    assertThat(scoring.score(sample(10, 10, 0, 0), List.of(finding(Severity.BLOCKING))).value())
        .isZero();
  }

  @Test
  void isZeroWithoutASample() {
    assertThat(scoring.score(null, List.of()).value()).isZero();
  }

  @Test
  void countsWarningsNoFurtherThanTheirPoints() {
    List<Finding> many = java.util.Collections.nCopies(50, finding(Severity.WARNING));

    assertThat(scoring.score(sample(10, 10, 0, 0), many).value()).isEqualTo(95);
  }

  @Test
  void doesNotMindInformation() {
    assertThat(scoring.score(sample(10, 10, 0, 0), List.of(finding(Severity.INFORMATION))).value())
        .isEqualTo(100);
  }
}
