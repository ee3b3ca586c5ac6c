package org.openlearningexchange.harvest.work;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Account;
import org.openlearningexchange.contracts.message.Brake;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.harvest.lease.Lease;
import org.openlearningexchange.harvest.lease.LeaseLostException;
import org.openlearningexchange.harvest.protocol.Next;
import org.openlearningexchange.harvest.protocol.SourceProtocol;
import org.openlearningexchange.harvest.record.Arrival;
import org.openlearningexchange.harvest.record.PagePlan;
import org.openlearningexchange.harvest.run.Checkpoint;
import org.openlearningexchange.harvest.run.Ending;
import org.openlearningexchange.harvest.run.Progress;
import org.openlearningexchange.harvest.run.Run;
import org.openlearningexchange.harvest.run.RunResult;
import org.openlearningexchange.harvest.run.Standing;

/**
 * One worker's turn at one run. Publishes and stores what its reading brings, as much at a time as
 * is ready; then withdraws what is gone. Not thread-safe.
 */
final class Harvest {
  private static final int MOST_PAGES = 1_000_000;
  private static final Duration TICK = Duration.ofMillis(200);
  private static final long STANDING_EVERY = Duration.ofSeconds(1).toNanos();

  private final Harvests harvests;
  private final Run run;
  private final UUID runId;
  private final Lease lease;
  private final RepositoryRegistration registration;
  private final SourceProtocol protocol;
  private final Noticed noticed;
  private final BooleanSupplier stopping;
  private final BatchDelivery.Context context;
  private Checkpoint checkpoint;
  private Account account;
  private int pages;
  private final boolean isBulk;
  private long askedAt = System.nanoTime() - STANDING_EVERY;

  Harvest(
      Harvests harvests,
      Run run,
      Lease lease,
      RepositoryRegistration registration,
      SourceProtocol protocol,
      Checkpoint checkpoint,
      Noticed noticed,
      boolean isBulk,
      BooleanSupplier stopping) {
    this.harvests = harvests;
    this.run = run;
    this.runId = run.report().id();
    this.lease = lease;
    this.registration = registration;
    this.protocol = protocol;
    this.checkpoint = checkpoint;
    this.noticed = noticed;
    this.isBulk = isBulk;
    this.stopping = stopping;
    this.context = BatchDelivery.Context.of(lease, run, registration);
    this.account = run.report().account();
    this.pages = run.report().pages();
  }

  RunResult work() throws SQLException, IOException, InterruptedException {
    Ending decided = checkpoint.ending();
    if (decided != null) {
      return remove(decided, extent(decided));
    }
    Next next;
    try (Reading reading = harvests.read(protocol, registration, checkpoint, pages)) {
      next = null;
      while (next == null) {
        RunResult stopped = stopped();
        if (stopped != null) {
          return stopped;
        }
        if (isBulk && harvests.pace().isTooFast()) {
          TimeUnit.MILLISECONDS.sleep(TICK.toMillis());
          continue;
        }
        List<Part<Arrival>> parts = take(reading);
        next = parts.isEmpty() ? null : deliver(parts, reading);
      }
    }
    return next instanceof Next.Broken broken
        ? broken(broken.reason(), broken.retryAfter())
        : finish(Ending.succeeded());
  }

  private static List<Part<Arrival>> take(Reading reading)
      throws IOException, InterruptedException {
    try {
      return reading.take(TICK);
    } catch (Conveyor.ReadingFailedException e) {
      if (e.cause() instanceof IOException ours) {
        throw ours;
      }
      if (e.cause() instanceof InterruptedException stopping) {
        throw stopping;
      }
      throw e;
    }
  }

  /** What ends the turn before the list does; null when nothing does. */
  private @Nullable RunResult stopped() throws SQLException, InterruptedException {
    if (stopping.getAsBoolean()) {
      return RunResult.laidDown();
    }
    if (!lease.isGood()) {
      throw new LeaseLostException(lease);
    }
    if (pages >= MOST_PAGES) {
      return broken("more than " + MOST_PAGES + " pages", null);
    }
    if (System.nanoTime() - askedAt < STANDING_EVERY) {
      return null;
    }
    askedAt = System.nanoTime();
    Standing standing = harvests.stores().runs().standing(runId);
    Optional<String> reason = unwanted(standing);
    if (reason.isPresent()) {
      return result(Ending.cancelled(reason.get()), null);
    }
    Duration longest = harvests.config().runTimeout();
    return standing.taken().compareTo(longest) > 0
        ? broken("the run took longer than " + longest, null)
        : null;
  }

  private Optional<String> unwanted(Standing standing) {
    if (standing.cancelAsked()) {
      return Optional.of("it was cancelled");
    }
    boolean isSame = standing.windowKey().equals(checkpoint.windowKey());
    return standing.state() == RepositoryRegistration.State.ACTIVE && isSame
        ? Optional.empty()
        : Optional.of("the repository is no longer active, or its registration changed");
  }

  /** Publishes and stores parts as one batch; answers how the list ends, null when it goes on. */
  private @Nullable Next deliver(List<Part<Arrival>> parts, Reading reading)
      throws SQLException, InterruptedException {
    List<Arrival> arrivals = new ArrayList<>();
    parts.forEach(part -> arrivals.addAll(part.entries()));
    PagePlan plan = harvests.delivery().plan(runId, arrivals);
    reading.hadNews(plan.news());
    Batch batch = new Batch(checkpoint, pages > 0);
    parts.forEach(batch::add);
    boolean isNews = noticed.add(batch.findings);
    harvests
        .delivery()
        .carryOut(
            context,
            plan,
            new Progress(
                batch.checkpoint, batch.pages, batch.expected, isNews ? noticed.all() : null, 0));
    checkpoint = batch.checkpoint;
    pages += batch.pages;
    account = account.plus(plan.account());
    return batch.ending;
  }

  private RunResult broken(String reason, @Nullable Duration retryAfter)
      throws SQLException, InterruptedException {
    return finish(Ending.broken(account.delivered(), reason, retryAfter));
  }

  /** Withdraws what is gone, unless the brake holds. */
  private RunResult finish(Ending ending) throws SQLException, InterruptedException {
    Removal.Extent extent = extent(ending);
    noticed.add(extent.findings());
    if (extent.vanishing() == 0) {
      return result(ending, null);
    }
    long live = harvests.removal().live(lease.repositoryId()) - account.added();
    Optional<Brake> brake = harvests.brake().holds(live, extent.vanishing(), run.mayVanish());
    if (brake.isPresent()) {
      return result(Ending.held(brake.get(), ending), brake.get());
    }
    checkpoint = checkpoint.ending(ending);
    harvests.stores().runs().checkpoint(lease, runId, checkpoint);
    return remove(ending, extent);
  }

  private Removal.Extent extent(Ending ending) throws SQLException {
    boolean named =
        checkpoint.complete()
            && ending.state() == RunReport.State.SUCCEEDED
            && run.report().kind() == RunReport.Kind.HARVEST;
    return harvests.removal().extent(lease.repositoryId(), runId, named);
  }

  private RunResult remove(Ending ending, Removal.Extent extent)
      throws SQLException, InterruptedException {
    if (harvests.removal().carryOut(context, extent, this::isToHalt)) {
      return result(ending, null);
    }
    return stopping.getAsBoolean()
        ? RunResult.laidDown()
        : result(Ending.cancelled("it was ended before all was withdrawn; the rest stays"), null);
  }

  private boolean isToHalt() throws SQLException {
    return stopping.getAsBoolean()
        || unwanted(harvests.stores().runs().standing(runId)).isPresent();
  }

  private RunResult result(Ending ending, @Nullable Brake brake) {
    return new RunResult(ending, checkpoint, brake, noticed.all(), null);
  }

  /** What parts come to together. */
  private static final class Batch {
    private final List<org.openlearningexchange.contracts.message.Finding> findings =
        new ArrayList<>();
    private Checkpoint checkpoint;
    private boolean begun;
    private int pages;
    private @Nullable Long expected;
    private @Nullable Next ending;

    Batch(Checkpoint checkpoint, boolean begun) {
      this.checkpoint = checkpoint;
      this.begun = begun;
    }

    void add(Part<Arrival> part) {
      PageEnd end = part.end();
      if (end == null) {
        return;
      }
      findings.addAll(end.findings());
      expected = end.expected() == null ? expected : end.expected();
      if (!begun) {
        begun = true;
        checkpoint = checkpoint.marked(end.mark());
      }
      Next next = end.next();
      pages += next instanceof Next.Broken && part.entries().isEmpty() ? 0 : 1;
      if (next instanceof Next.Continue on) {
        checkpoint = checkpoint.at(on.cursor());
      } else {
        ending = next;
      }
    }
  }
}
