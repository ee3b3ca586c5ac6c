package org.openlearningexchange.harvest.work;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.harvest.HarvestConfig;
import org.openlearningexchange.harvest.lease.Lease;
import org.openlearningexchange.harvest.mapping.refine.RepositoryMappings;
import org.openlearningexchange.harvest.protocol.Opening;
import org.openlearningexchange.harvest.protocol.Protocols;
import org.openlearningexchange.harvest.protocol.Source;
import org.openlearningexchange.harvest.protocol.SourceProtocol;
import org.openlearningexchange.harvest.protocol.Window;
import org.openlearningexchange.harvest.record.Arrivals;
import org.openlearningexchange.harvest.repository.HarvestedRepository;
import org.openlearningexchange.harvest.run.Checkpoint;
import org.openlearningexchange.harvest.run.Ending;
import org.openlearningexchange.harvest.run.Run;
import org.openlearningexchange.harvest.run.RunResult;

/** Harvests repositories, from their beginning or from where an earlier worker stopped. */
@ApplicationScoped
public class Harvests {
  private final WorkerStores stores;
  private final BatchDelivery delivery;
  private final Protocols protocols;
  private final HarvestConfig config;
  private final Arrivals arrivals;
  private final Pace pace;
  private final ThreadPoolExecutor readers;
  private final Clock clock = Clock.systemUTC();

  public Harvests(
      WorkerStores stores,
      BatchDelivery delivery,
      Protocols protocols,
      Arrivals arrivals,
      Pace pace,
      HarvestConfig config) {
    this.stores = stores;
    this.delivery = delivery;
    this.protocols = protocols;
    this.config = config;
    this.arrivals = arrivals;
    this.pace = pace;
    this.readers = readers(config.workers());
  }

  /** Two threads for each run, and as many again for readers whose source has not let go yet. */
  private static ThreadPoolExecutor readers(int workers) {
    AtomicInteger number = new AtomicInteger();
    return new ThreadPoolExecutor(
        0,
        4 * workers,
        10,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> {
          Thread thread = new Thread(task, "reader-" + number.getAndIncrement());
          thread.setDaemon(true);
          return thread;
        });
  }

  @PreDestroy
  void close() {
    readers.shutdownNow();
  }

  /**
   * Works on a run until it ends, or until asked to lay it down.
   *
   * @param stopping asked every now and then
   */
  RunResult work(Run run, Lease lease, BooleanSupplier stopping)
      throws SQLException, IOException, InterruptedException {
    HarvestedRepository repository = stores.repositories().find(lease.repositoryId()).orElseThrow();
    RepositoryRegistration registration = repository.registration();
    if (registration.state() != RepositoryRegistration.State.ACTIVE) {
      return RunResult.ended(Ending.cancelled("the repository is not active"));
    }
    Optional<SourceProtocol> protocol = protocols.find(registration.protocol());
    if (protocol.isEmpty()) {
      return RunResult.ended(
          Ending.broken(
              0,
              "the protocol %s is not spoken here; register one of %s"
                  .formatted(registration.protocol(), protocols.names()),
              null));
    }
    Source source = source(registration);
    Noticed noticed = new Noticed(run.report().findings());
    Checkpoint checkpoint = run.checkpoint();
    if (checkpoint == null) {
      Window window =
          new WindowChoice(config.overlap(), config.fullPassEvery())
              .of(run, repository, clock.instant());
      Opening opening = protocol.get().open(source, window);
      if (opening instanceof Opening.Unavailable unavailable) {
        Ending broken = Ending.broken(0, unavailable.reason(), unavailable.retryAfter());
        return new RunResult(broken, null, null, unavailable.findings(), null);
      }
      Opening.Opened opened = (Opening.Opened) opening;
      noticed.add(opened.findings());
      checkpoint = Checkpoint.begun(repository.windowKey(), opened);
      stores.runs().begin(lease, run.report().id(), checkpoint, opened);
    }
    return new Harvest(
            this,
            run,
            lease,
            registration,
            protocol.get(),
            checkpoint,
            noticed,
            isFirst(repository),
            stopping)
        .work();
  }

  private static boolean isFirst(HarvestedRepository repository) {
    return repository.lastMark() == null && repository.completeAt() == null;
  }

  private Source source(RepositoryRegistration registration) throws SQLException {
    return new Source(
        registration.id(),
        registration.baseUrl(),
        registration.metadataPrefix(),
        registration.sets(),
        registration.excludedSets(),
        stores.credentials().find(registration.id(), registration.baseUrl()).orElse(null));
  }

  /** Begins to read a list. */
  Reading read(
      SourceProtocol protocol, RepositoryRegistration registration, Checkpoint from, int pages)
      throws SQLException {
    RepositoryMappings mappings = stores.mappings().forMapping(registration.id());
    return new Reading(
        protocol.list(source(registration), from.cursor()),
        pages,
        (delivered, place) ->
            arrivals.of(registration.id(), from.format(), mappings, delivered, place),
        readers);
  }

  WorkerStores stores() {
    return stores;
  }

  BatchDelivery delivery() {
    return delivery;
  }

  Removal removal() {
    return new Removal(stores.doomed(), delivery);
  }

  BrakeRule brake() {
    return new BrakeRule(config.brakeShare(), config.brakeRecords());
  }

  Pace pace() {
    return pace;
  }

  HarvestConfig config() {
    return config;
  }

  Clock clock() {
    return clock;
  }
}
