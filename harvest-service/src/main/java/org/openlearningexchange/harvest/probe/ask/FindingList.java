package org.openlearningexchange.harvest.probe.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.contracts.message.Finding.Severity;
import org.openlearningexchange.harvest.mapping.value.Texts;

/** Findings as they are made: each code once, as it was first found. For one thread. */
public final class FindingList {
  private static final int LONGEST = 300;

  private final Map<String, Finding> byCode = new LinkedHashMap<>();

  public FindingList blocking(
      String code, String message, @Nullable String section, String remedy, @Nullable String seen) {
    return add(finding(Severity.BLOCKING, code, message, section, remedy, seen));
  }

  public FindingList warning(
      String code, String message, @Nullable String section, String remedy, @Nullable String seen) {
    return add(finding(Severity.WARNING, code, message, section, remedy, seen));
  }

  public FindingList information(
      String code, String message, @Nullable String section, String remedy, @Nullable String seen) {
    return add(finding(Severity.INFORMATION, code, message, section, remedy, seen));
  }

  public FindingList add(Finding finding) {
    byCode.putIfAbsent(finding.code(), finding);
    return this;
  }

  public FindingList addAll(List<Finding> findings) {
    findings.forEach(this::add);
    return this;
  }

  public boolean hasBlocking() {
    return byCode.values().stream().anyMatch(it -> it.severity() == Severity.BLOCKING);
  }

  /** All of them, the gravest first. */
  public List<Finding> toList() {
    List<Finding> found = new ArrayList<>(byCode.values());
    found.sort(Comparator.comparing(Finding::severity));
    return found;
  }

  private static Finding finding(
      Severity severity,
      String code,
      String message,
      @Nullable String section,
      String remedy,
      @Nullable String seen) {
    String example = seen == null || seen.isEmpty() ? null : Texts.bounded(seen, LONGEST);
    return new Finding(severity, code, message, section, remedy, example);
  }
}
