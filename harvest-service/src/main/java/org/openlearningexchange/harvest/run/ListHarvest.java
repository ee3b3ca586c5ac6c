package org.openlearningexchange.harvest.run;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.harvest.protocol.oaipmh.ListAnswer;
import org.openlearningexchange.harvest.protocol.oaipmh.ListPage;
import org.openlearningexchange.harvest.protocol.oaipmh.ListProgress;
import org.openlearningexchange.harvest.protocol.oaipmh.OaiRequest;
import org.openlearningexchange.harvest.record.Arrival;
import org.openlearningexchange.harvest.record.PagePlan;

/**
 * One worker's turn at the lists of one run. Holds a part of one page at a time, so that memory
 * does not grow with the repository. Not thread-safe.
 */
final class ListHarvest {
  private static final int MOST_PAGES = 1_000_000;

  private final Harvester harvester;
  private final Run run;
  private final Lease lease;
  private final RepositoryRegistration registration;
  private final @Nullable String from;
  private final BooleanSupplier stopping;
  private Checkpoint checkpoint;
  private long delivered;
  private int pages;

  ListHarvest(
      Harvester harvester,
      Run run,
      Lease lease,
      RepositoryRegistration registration,
      Checkpoint checkpoint,
      @Nullable String from,
      BooleanSupplier stopping) {
    this.harvester = harvester;
    this.run = run;
    this.lease = lease;
    this.registration = registration;
    this.checkpoint = checkpoint;
    this.from = from;
    this.stopping = stopping;
    this.delivered = run.report().account().delivered();
    this.pages = run.report().pages();
  }

  RunResult work() throws SQLException, IOException, InterruptedException {
    int lists = Math.max(1, registration.sets().size());
    while (checkpoint.set() < lists) {
      RunResult result = list();
      if (result != null) {
        return result;
      }
    }
    return new RunResult(Ending.succeeded(), checkpoint.firstResponseDate());
  }

  /** Works on the present list; null when it came to its proper end. */
  private @Nullable RunResult list() throws SQLException, IOException, InterruptedException {
    ListProgress progress = new ListProgress(checkpoint.token(), checkpoint.restarts());
    int set = checkpoint.set();
    while (checkpoint.set() == set) {
      if (stopping.getAsBoolean()) {
        return RunResult.laidDown();
      }
      if (!harvester.isStillAsked(lease, checkpoint.windowKey())) {
        return RunResult.ended(
            Ending.cancelled("the repository is no longer active, or its registration changed"));
      }
      if (pages >= MOST_PAGES) {
        return broken("more than " + MOST_PAGES + " pages", null);
      }
      RunResult result = page(progress);
      if (result != null) {
        return result;
      }
    }
    return null;
  }

  private @Nullable RunResult page(ListProgress progress)
      throws SQLException, IOException, InterruptedException {
    ListAnswer answer = harvester.client().list(registration.baseUrl(), request());
    if (answer instanceof ListAnswer.None none) {
      try (ListPage truncated = none.truncated()) {
        if (truncated != null) {
          take(truncated, null);
        }
      }
      return broken(none.reason(), none.retryAfter());
    }
    try (ListPage page = ((ListAnswer.Page) answer).page()) {
      if (checkpoint.firstResponseDate() == null && checkpoint.token() == null) {
        checkpoint = checkpoint.begunAt(page.summary().responseDate());
      }
      ListProgress.Next next = take(page, progress);
      return next instanceof ListProgress.Broken broken ? broken(broken.reason(), null) : null;
    }
  }

  private OaiRequest request() {
    String token = checkpoint.token();
    if (token != null) {
      return OaiRequest.resume(token);
    }
    List<String> sets = registration.sets();
    return OaiRequest.listRecords(
        checkpoint.metadataPrefix(),
        from,
        null,
        sets.isEmpty() ? null : sets.get(checkpoint.set()));
  }

  /**
   * Takes a page part by part; its last part is stored together with where the run goes on.
   *
   * @param progress null for a page that broke off, after which the run goes on nowhere
   */
  private ListProgress.@Nullable Next take(ListPage page, @Nullable ListProgress progress)
      throws SQLException, IOException, InterruptedException {
    PageParts parts = new PageParts();
    page.forEach(
        entry -> parts.add(harvester.arrivals().of(lease.repositoryId(), entry), this::takePart));
    PagePlan last = harvester.delivery().plan(run.report().id(), parts.rest());
    long news = parts.news() + last.news();
    ListProgress.Next next = progress == null ? null : progress.after(page.summary(), news);
    Checkpoint after = next == null ? null : after(next, progress);
    carryOut(last, after, progress != null);
    if (after != null) {
      checkpoint = after;
    }
    return next;
  }

  private long takePart(List<Arrival> part) throws SQLException, InterruptedException {
    PagePlan plan = harvester.delivery().plan(run.report().id(), part);
    carryOut(plan, null, false);
    return plan.news();
  }

  private void carryOut(PagePlan plan, @Nullable Checkpoint after, boolean isPage)
      throws SQLException, InterruptedException {
    harvester
        .delivery()
        .carryOut(
            Harvester.context(lease, run, checkpoint, registration.baseUrl()), plan, after, isPage);
    delivered += plan.account().delivered();
    pages += isPage ? 1 : 0;
  }

  private @Nullable Checkpoint after(ListProgress.Next next, @Nullable ListProgress progress) {
    int restarts = progress == null ? 0 : progress.restarts();
    if (next instanceof ListProgress.Continue on) {
      return checkpoint.at(on.token(), restarts);
    }
    if (next instanceof ListProgress.Restart) {
      return checkpoint.at(null, restarts);
    }
    return next instanceof ListProgress.Ended ? checkpoint.atNextSet() : null;
  }

  private RunResult broken(String reason, java.time.@Nullable Duration retryAfter) {
    return RunResult.ended(Ending.broken(delivered, reason, retryAfter));
  }
}
