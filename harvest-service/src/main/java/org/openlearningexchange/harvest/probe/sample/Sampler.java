package org.openlearningexchange.harvest.probe.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.mapping.MetadataMapper;
import org.openlearningexchange.harvest.mapping.refine.Refinement;
import org.openlearningexchange.harvest.mapping.refine.RepositoryMappings;
import org.openlearningexchange.harvest.probe.ask.Deadline;
import org.openlearningexchange.harvest.probe.ask.FindingList;
import org.openlearningexchange.harvest.probe.ask.Watch;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Next;
import org.openlearningexchange.harvest.protocol.Opening;
import org.openlearningexchange.harvest.protocol.Source;
import org.openlearningexchange.harvest.protocol.SourceList;
import org.openlearningexchange.harvest.protocol.SourcePage;
import org.openlearningexchange.harvest.protocol.SourceProtocol;
import org.openlearningexchange.harvest.protocol.SourceRecord;
import org.openlearningexchange.harvest.protocol.UnreadableRecord;
import org.openlearningexchange.harvest.protocol.Window;

/**
 * Takes the first records of a source through the protocol and the mapping that harvests use.
 * Nothing is published or kept. Thread-safe.
 */
public final class Sampler {
  /** Records looked at. */
  public static final int MOST = 100;

  /** Of pages that may bring nothing but tombstones. */
  private static final int MOST_PAGES = 10;

  private final MetadataMapper mapper;
  private final Refinement refinement;
  private final Watch watch;

  public Sampler(MetadataMapper mapper, Refinement refinement, Watch watch) {
    this.mapper = mapper;
    this.refinement = refinement;
    this.watch = watch;
  }

  /** Takes a sample until the deadline; what stands in its way is a finding. */
  public Sample take(
      SourceProtocol protocol, Source source, Deadline deadline, FindingList findings)
      throws InterruptedException, IOException {
    Taking taking = new Taking(findings, deadline);
    boolean inTime = watch.within(deadline, () -> taking.from(protocol, source));
    if (!inTime || (deadline.isOver() && !taking.isEnough())) {
      findings.warning(
          "slow",
          "The source is slow: %d records came in the time of a probe."
              .formatted(taking.entries.size()),
          null,
          "Let the interface answer within seconds, or harvest smaller sets.",
          null);
    }
    return taking.sample();
  }

  private Sampled sampled(Delivered delivered) {
    if (delivered instanceof UnreadableRecord unreadable) {
      return new Sampled.Refused(
          unreadable.identifier(), unreadable.reason(), "record", null, unreadable.raw());
    } else if (!(delivered instanceof SourceRecord record)) {
      return new Sampled.Deleted("");
    } else {
      return record.deleted() ? new Sampled.Deleted(record.identifier()) : mapped(record);
    }
  }

  private Sampled mapped(SourceRecord record) {
    Mapping mapping = mapper.map(record);
    if (mapping instanceof Mapping.Mapped mapped) {
      return new Sampled.Mapped(
          record, refinement.refine(mapped, RepositoryMappings.NONE), mapped.licenceStatements());
    }
    Mapping.Refused refused = (Mapping.Refused) mapping;
    return new Sampled.Refused(
        record.identifier(), refused.reason(), refused.path(), refused.value(), record.raw());
  }

  /** One sample in the making. For one thread. */
  private final class Taking {
    private final FindingList findings;
    private final Deadline deadline;
    private final List<Sampled> entries = new ArrayList<>();
    private @Nullable String format;
    private @Nullable Long expected;
    private boolean whole;

    Taking(FindingList findings, Deadline deadline) {
      this.findings = findings;
      this.deadline = deadline;
    }

    Sample sample() {
      return new Sample(entries, format, expected, whole);
    }

    boolean isEnough() {
      return whole || entries.size() >= MOST;
    }

    void from(SourceProtocol protocol, Source source) throws InterruptedException, IOException {
      Opening opening = protocol.open(source, new Window.Everything());
      if (opening instanceof Opening.Unavailable unavailable) {
        findings.addAll(unavailable.findings());
        blocked(unavailable.reason());
        return;
      }
      Opening.Opened opened = (Opening.Opened) opening;
      findings.addAll(opened.findings());
      format = opened.format();
      try (SourceList list = protocol.list(source, opened.cursor())) {
        boolean goesOn = true;
        for (int pages = 0; goesOn && pages < MOST_PAGES; pages++) {
          goesOn = take(list) && !isEnough() && !deadline.isOver();
        }
      }
    }

    /** Whether there is more. */
    private boolean take(SourceList list) throws InterruptedException, IOException {
      try (SourcePage page = list.next()) {
        int before = entries.size();
        page.forEach(this::add);
        list.hadNews(entries.size() - before);
        findings.addAll(page.findings());
        expected = page.expected() == null ? expected : page.expected();
        whole = page.next() instanceof Next.Ended;
        if (page.next() instanceof Next.Broken broken) {
          broken(broken.reason());
        }
        return page.next() instanceof Next.Continue;
      }
    }

    private void add(Delivered delivered) {
      if (entries.size() < MOST) {
        entries.add(sampled(delivered));
      }
    }

    private void broken(String reason) {
      if (entries.isEmpty()) {
        blocked(reason);
      } else {
        findings.warning(
            "list-broke-off",
            "The list broke off: " + reason + ".",
            null,
            "Look into the source's log; a list that breaks off cannot be harvested as a whole.",
            null);
      }
    }

    private void blocked(String reason) {
      if (!findings.hasBlocking()) {
        findings.blocking(
            "no-list",
            "The source gave no list of records: " + reason + ".",
            null,
            "Try the address in a browser; look into the source's log.",
            null);
      }
    }
  }
}
