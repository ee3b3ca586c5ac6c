package org.openlearningexchange.catalog.repository;

import java.util.Optional;
import java.util.UUID;
import org.openlearningexchange.contracts.message.Finding.Severity;
import org.openlearningexchange.contracts.message.RunReport;

/**
 * How a probe ended.
 *
 * @param revision the revision of the registration that it looked at
 * @param passed whether it came to its end and found nothing blocking
 */
public record ProbeOutcome(UUID repositoryId, long revision, boolean passed, Probe probe) {
  /** The outcome, if the report is that of a probe that has ended. */
  public static Optional<ProbeOutcome> of(RunReport report) {
    Long revision = report.registrationRevision();
    if (report.kind() != RunReport.Kind.PROBE || !report.state().ended() || revision == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ProbeOutcome(report.repositoryId(), revision, hasPassed(report), probe(report)));
  }

  private static boolean hasPassed(RunReport report) {
    return report.state() == RunReport.State.SUCCEEDED
        && report.findings().stream().noneMatch(finding -> finding.severity() == Severity.BLOCKING);
  }

  private static Probe probe(RunReport report) {
    return new Probe(
        report.id(),
        Optional.ofNullable(report.endedAt()).orElse(report.queuedAt()),
        report.score(),
        report.reason(),
        report.findings());
  }
}
