package org.openlearningexchange.harvest.troubles;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.Account;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.harvest.record.Arrival;

/** What a harvest came to. */
final class Harvested {
  final Map<String, Arrival.Live> live = new LinkedHashMap<>();
  final Set<String> deleted = new LinkedHashSet<>();
  final List<Arrival.Faulty> refused = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();
  final List<Duration> waits = new ArrayList<>();
  Account account = Account.EMPTY;
  int pages;
  @Nullable String mark;
  @Nullable String from;
  boolean isComplete;
  boolean announcesDeletions;
  RunReport.@Nullable State state;
  String reason = "";
  @Nullable Duration retryAfter;

  /** The titles of the live records, in their order. */
  List<String> titles() {
    return live.values().stream()
        .map(it -> it.content().resource().name().values().iterator().next())
        .toList();
  }

  List<String> codes() {
    return findings.stream().map(Finding::code).toList();
  }

  LearningResource resource(String identifier) {
    Arrival.Live found = live.get(identifier);
    if (found == null) {
      throw new AssertionError(identifier + " is not among " + live.keySet());
    }
    return found.content().resource();
  }
}
