package org.openlearningexchange.catalog.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openlearningexchange.catalog.Fixtures;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.contracts.message.Finding.Severity;
import org.openlearningexchange.contracts.message.RunReport;

class ProbeOutcomeTest {
  private static final UUID REPOSITORY = new UUID(0, 1);

  @Test
  void passesWhereNothingBlocks() {
    ProbeOutcome outcome = outcome(RunReport.State.SUCCEEDED, finding(Severity.WARNING));

    assertThat(outcome.passed()).isTrue();
    assertThat(outcome.revision()).isEqualTo(4);
    assertThat(outcome.repositoryId()).isEqualTo(REPOSITORY);
  }

  @Test
  void failsWhereSomethingBlocksThoughTheRunSucceeded() {
    ProbeOutcome outcome =
        outcome(
            RunReport.State.SUCCEEDED, finding(Severity.INFORMATION), finding(Severity.BLOCKING));

    assertThat(outcome.passed()).isFalse();
    assertThat(outcome.probe().findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.BLOCKING, Severity.INFORMATION);
  }

  @ParameterizedTest
  @EnumSource(names = {"PARTIAL", "FAILED", "CANCELLED", "HELD"})
  void failsWhereTheRunDidNotComeToItsEnd(RunReport.State state) {
    assertThat(outcome(state).passed()).isFalse();
  }

  @Test
  void isNoneOfARunThatGoesOnOrProbesNothing() {
    assertThat(ProbeOutcome.of(Fixtures.probe(REPOSITORY, 4L, RunReport.State.RUNNING, List.of())))
        .isEmpty();
    assertThat(
            ProbeOutcome.of(
                Fixtures.run(
                    new UUID(0, 3),
                    REPOSITORY,
                    2,
                    RunReport.Kind.HARVEST,
                    RunReport.State.SUCCEEDED)))
        .isEmpty();
  }

  private static ProbeOutcome outcome(RunReport.State state, Finding... findings) {
    return ProbeOutcome.of(Fixtures.probe(REPOSITORY, 4L, state, List.of(findings))).orElseThrow();
  }

  private static Finding finding(Severity severity) {
    return new Finding(severity, "a-code", "Something was seen.", null, null, null);
  }
}
