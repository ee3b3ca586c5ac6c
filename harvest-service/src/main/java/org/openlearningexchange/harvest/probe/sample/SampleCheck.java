package org.openlearningexchange.harvest.probe.sample;

import java.io.IOException;
import java.time.Clock;
import org.openlearningexchange.harvest.probe.ask.Deadline;
import org.openlearningexchange.harvest.probe.ask.FindingList;

/** Looks at a sample from all sides. Thread-safe. */
public final class SampleCheck {
  private final LinkCheck links;
  private final Clock clock;

  public SampleCheck(LinkCheck links, Clock clock) {
    this.links = links;
    this.clock = clock;
  }

  /**
   * What it says; what is noticed is added to the findings.
   *
   * @param granularity of datestamps, as Identify states it; null where there is no such thing
   * @param language of the caller, for labels
   */
  public SampleReport check(
      Sample sample, Expectations expected, Deadline deadline, FindingList findings)
      throws InterruptedException, IOException {
    Links followed = links.check(sample.mapped(), deadline);
    SampleReport report =
        SampleReport.of(sample, followed, expected.provider(), expected.language());
    new SampleFindings(sample, report, findings).add();
    new RecordFindings(expected, clock.instant()).add(sample.mapped(), findings);
    return report;
  }
}
