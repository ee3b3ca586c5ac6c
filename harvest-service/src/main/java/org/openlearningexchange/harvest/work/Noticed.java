package org.openlearningexchange.harvest.work;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openlearningexchange.contracts.message.Finding;

/** What was noticed of a source during a run: each code once, so many at most. Not thread-safe. */
final class Noticed {
  private static final int MOST = 100;

  private final List<Finding> findings;
  private final Set<String> codes = new HashSet<>();

  /**
   * @param before what earlier turns noticed
   */
  Noticed(List<Finding> before) {
    this.findings = new ArrayList<>(before);
    before.forEach(finding -> codes.add(finding.code()));
  }

  /** Adds what is new; answers whether anything was. */
  boolean add(List<Finding> more) {
    int before = findings.size();
    for (Finding finding : more) {
      if (findings.size() < MOST && codes.add(finding.code())) {
        findings.add(finding);
      }
    }
    return findings.size() > before;
  }

  List<Finding> all() {
    return List.copyOf(findings);
  }
}
