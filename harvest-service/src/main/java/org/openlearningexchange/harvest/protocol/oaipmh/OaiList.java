package org.openlearningexchange.harvest.protocol.oaipmh;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Next;
import org.openlearningexchange.harvest.protocol.Source;
import org.openlearningexchange.harvest.protocol.SourceList;
import org.openlearningexchange.harvest.protocol.SourcePage;
import org.openlearningexchange.harvest.protocol.SourceRecord;
import org.openlearningexchange.harvest.protocol.oaipmh.OaiPmhProtocol.OaiCursor;

/** A worker's walk through the lists of an OAI-PMH source. */
final class OaiList implements SourceList {
  private final OaiPmhClient client;
  private final Source source;
  private final AtomicLong news = new AtomicLong();
  private OaiCursor cursor;
  private boolean triedOtherGranularity;
  private ListProgress progress;

  OaiList(OaiPmhClient client, Source source, OaiCursor cursor) {
    this.client = client;
    this.source = source;
    this.cursor = cursor;
    this.progress =
        new ListProgress(cursor.token(), cursor.restarts(), cursor.pages(), cursor.pagesBefore());
  }

  @Override
  public SourcePage next() throws InterruptedException, IOException {
    ListAnswer answer = client.list(source.address(), request());
    if (answer instanceof ListAnswer.None none) {
      return new OaiPage(
          none.truncated(), new Next.Broken(none.reason(), none.retryAfter()), List.of());
    }
    ListPage page = ((ListAnswer.Page) answer).page();
    if (mayWantOtherGranularity(page.summary())) {
      triedOtherGranularity = true;
      Finding finding = granularityNotAccepted();
      return new OaiPage(page, goOn(cursor.inOtherGranularity()), List.of(finding));
    }
    List<Finding> findings = new ArrayList<>();
    Next next = after(progress.after(page.summary(), news.getAndSet(0)));
    findings.addAll(progress.takeFindings());
    return new OaiPage(page, next, findings);
  }

  @Override
  public void hadNews(long records) {
    news.addAndGet(records);
  }

  /** Some accept only one, and not the one that they state. */
  private boolean mayWantOtherGranularity(PageSummary page) {
    return !triedOtherGranularity
        && cursor.token() == null
        && (cursor.from() != null || cursor.until() != null)
        && page.hasError("badArgument");
  }

  private Finding granularityNotAccepted() {
    return new Finding(
        Finding.Severity.WARNING,
        "granularity-not-accepted",
        "The source refused a window in the granularity that it states; the other one was tried.",
        "OAI-PMH 2.7.1",
        "State the granularity that is accepted, and accept days in any case.",
        cursor.from() == null ? cursor.until() : cursor.from());
  }

  private OaiRequest request() {
    String token = cursor.token();
    if (token != null) {
      return OaiRequest.resume(token);
    }
    List<String> sets = source.sets();
    String set = sets.isEmpty() ? null : sets.get(cursor.set());
    return OaiRequest.listRecords(cursor.format(), cursor.from(), cursor.until(), set);
  }

  private Next after(ListProgress.Next decided) {
    if (decided instanceof ListProgress.Broken broken) {
      return new Next.Broken(broken.reason(), null);
    }
    if (decided instanceof ListProgress.Continue on) {
      return goOn(cursor.at(on.token(), progress));
    }
    if (decided instanceof ListProgress.Restart) {
      return goOn(cursor.at(null, progress));
    }
    if (cursor.set() + 1 >= source.sets().size()) {
      return new Next.Ended();
    }
    progress = new ListProgress(null, 0, 0, progress.pagesBefore() + progress.pages());
    return goOn(cursor.atNextSet(progress.pagesBefore()));
  }

  private Next goOn(OaiCursor next) {
    cursor = next;
    return new Next.Continue(next.write());
  }

  @Override
  public void close() {
    // pages are closed by whoever took them
  }

  /** A page, or what came of it. */
  private final class OaiPage implements SourcePage {
    private final @Nullable ListPage page;
    private final Next next;
    private final List<Finding> findings;

    OaiPage(@Nullable ListPage page, Next next, List<Finding> findings) {
      this.page = page;
      this.next = next;
      this.findings = new ArrayList<>(findings);
    }

    @Override
    public void forEach(Consumer<Delivered> consumer) throws IOException {
      if (page != null) {
        page.forEach(delivered -> take(delivered, consumer));
      }
    }

    private void take(Delivered delivered, Consumer<Delivered> consumer) {
      if (delivered instanceof SourceRecord found) {
        found.flags().forEach(flag -> notice(FlagFindings.of(flag, found.identifier())));
      }
      if (delivered instanceof SourceRecord found && isExcluded(found)) {
        hadNews(1);
      } else {
        consumer.accept(delivered);
      }
    }

    /** Once each; a page may hold thousands of them. */
    private void notice(Finding finding) {
      if (findings.stream().noneMatch(other -> other.code().equals(finding.code()))) {
        findings.add(finding);
      }
    }

    private boolean isExcluded(SourceRecord found) {
      return found.sets().stream().anyMatch(OaiList.this::isExcluded);
    }

    @Override
    public Next next() {
      return next;
    }

    @Override
    public @Nullable String mark() {
      return page == null ? null : page.summary().responseDate();
    }

    @Override
    public @Nullable Long expected() {
      return page == null ? null : page.summary().completeListSize();
    }

    @Override
    public List<Finding> findings() {
      return List.copyOf(findings);
    }

    @Override
    public void close() throws IOException {
      if (page != null) {
        page.close();
      }
    }
  }

  /** Sets form a hierarchy by their setSpecs (OAI-PMH 2.6). */
  private boolean isExcluded(String set) {
    return source.excludedSets().stream()
        .anyMatch(excluded -> set.equals(excluded) || set.startsWith(excluded + ":"));
  }
}
