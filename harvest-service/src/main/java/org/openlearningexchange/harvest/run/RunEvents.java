package org.openlearningexchange.harvest.run;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.harvest.HarvestProblem;
import org.openlearningexchange.kit.problem.Problem;

/** Follows runs for listeners, by looking at the store twice a second off the event loop. */
@ApplicationScoped
public class RunEvents {
  private static final int MOST_LISTENERS = 200;
  private static final Duration EVERY = Duration.ofMillis(500);
  private static final int LOOKS_PER_HEARTBEAT = 30;

  private final RunStore runs;
  private final AtomicInteger listeners = new AtomicInteger();

  public RunEvents(RunStore runs) {
    this.runs = runs;
  }

  /** What a listener is told. */
  public sealed interface Event {}

  /** The run has changed. */
  public record Changed(RunReport run) implements Event {}

  /** Nothing has happened for a while. */
  public record Heartbeat() implements Event {}

  /**
   * A run's changes until its end, from its present state on.
   *
   * @throws Problem 503 when too many listen already
   */
  public Multi<Event> of(UUID runId) {
    if (listeners.incrementAndGet() > MOST_LISTENERS) {
      listeners.decrementAndGet();
      throw Problem.of(
              HarvestProblem.TOO_MANY_LISTENERS, "Ask GET /runs/{id} every now and then instead.")
          .header("Retry-After", "60");
    }
    Listener listener = new Listener(runId);
    return Multi.createFrom()
        .ticks()
        .every(EVERY)
        .onOverflow()
        .drop()
        .onItem()
        .transformToUniAndConcatenate(tick -> listener.look())
        .select()
        .first(looked -> !looked.isOver)
        .onItem()
        .transformToIterable(looked -> looked.events)
        .onTermination()
        .invoke(listeners::decrementAndGet);
  }

  private record Looked(List<Event> events, boolean isOver) {}

  private final class Listener {
    private final UUID runId;
    private long revision = -1;
    private boolean hasEnded;
    private int silent;

    Listener(UUID runId) {
      this.runId = runId;
    }

    Uni<Looked> look() {
      return hasEnded
          ? Uni.createFrom().item(new Looked(List.of(), true))
          : Uni.createFrom()
              .item(this::changes)
              .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Looked changes() {
      Optional<RunReport> found = find();
      hasEnded = found.isEmpty() || found.get().state().ended();
      if (found.isPresent() && found.get().revision() > revision) {
        revision = found.get().revision();
        silent = 0;
        return new Looked(List.of(new Changed(found.get())), false);
      }
      silent++;
      boolean isDue = silent % LOOKS_PER_HEARTBEAT == 0;
      return new Looked(isDue ? List.of(new Heartbeat()) : List.of(), false);
    }

    private Optional<RunReport> find() {
      try {
        return runs.find(runId).map(Run::report);
      } catch (SQLException e) {
        throw new IllegalStateException("the store is away", e);
      }
    }
  }
}
