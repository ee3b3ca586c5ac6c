package org.openlearningexchange.catalog.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.catalog.repository.ProbeOutcome;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RunReport;

/**
 * What a batch of messages comes to: the highest revision of each run, and the messages that can
 * never be kept.
 */
final class RunBatch<M> {
  private final Map<UUID, RunReport> reports = new LinkedHashMap<>();
  private final List<Refused<M>> refused = new ArrayList<>();

  /**
   * Takes the next message.
   *
   * @param value null where a run was dropped from the topic, which changes nothing here
   */
  void add(M message, byte @Nullable [] value) {
    if (value == null) {
      return;
    }
    try {
      keep(Json.read(value, RunReport.class));
    } catch (IllegalArgumentException e) {
      refused.add(new Refused<>(message, String.valueOf(e.getMessage())));
    }
  }

  /** One report for each run, by id. */
  List<RunReport> reports() {
    return reports.values().stream().sorted(Comparator.comparing(RunReport::id)).toList();
  }

  /** The repositories whose resources are all withdrawn. */
  Set<UUID> withdrawn() {
    return reports.values().stream()
        .filter(report -> report.kind() == RunReport.Kind.WITHDRAWAL)
        .filter(report -> report.state() == RunReport.State.SUCCEEDED)
        .map(RunReport::repositoryId)
        .collect(Collectors.toSet());
  }

  /** How the probes ended that have. */
  List<ProbeOutcome> probed() {
    return reports().stream().map(ProbeOutcome::of).flatMap(Optional::stream).toList();
  }

  List<Refused<M>> refused() {
    return refused;
  }

  private void keep(RunReport report) {
    if (report.id() == null
        || report.repositoryId() == null
        || report.kind() == null
        || report.state() == null
        || report.account() == null
        || report.queuedAt() == null) {
      throw new IllegalArgumentException("a report names run, repository, kind, state and account");
    }
    reports.merge(
        report.id(), report, (known, next) -> next.revision() >= known.revision() ? next : known);
  }

  /**
   * A message that can never be kept.
   *
   * @param reason why
   */
  record Refused<M>(M message, String reason) {}
}
