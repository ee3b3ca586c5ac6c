package org.openlearningexchange.harvest.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.harvest.lease.Lease;
import org.openlearningexchange.harvest.mapping.refine.RepositoryMappings;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Protocols;
import org.openlearningexchange.harvest.protocol.SourceProtocol;
import org.openlearningexchange.harvest.record.Arrival;
import org.openlearningexchange.harvest.record.Arrivals;
import org.openlearningexchange.harvest.record.KeptRecord;
import org.openlearningexchange.harvest.record.KeptRecordStore;
import org.openlearningexchange.harvest.record.PagePlan;
import org.openlearningexchange.harvest.record.RawText;
import org.openlearningexchange.harvest.repository.HarvestedRepository;
import org.openlearningexchange.harvest.run.Checkpoint;
import org.openlearningexchange.harvest.run.Ending;
import org.openlearningexchange.harvest.run.Progress;
import org.openlearningexchange.harvest.run.Run;
import org.openlearningexchange.harvest.run.RunResult;
import org.openlearningexchange.harvest.run.Standing;

/**
 * Maps the newest raw record of each live record again, without asking the source. A record that
 * can no longer be mapped is refused and stays as it is. Goes on at the resource id where it
 * stopped. Thread-safe.
 */
@ApplicationScoped
public class Replay {
  private static final int BATCH = 500;

  private final WorkerStores stores;
  private final KeptRecordStore kept;
  private final BatchDelivery delivery;
  private final Protocols protocols;
  private final Arrivals arrivals;
  private final Pace pace;

  public Replay(
      WorkerStores stores,
      KeptRecordStore kept,
      BatchDelivery delivery,
      Protocols protocols,
      Arrivals arrivals,
      Pace pace) {
    this.stores = stores;
    this.kept = kept;
    this.delivery = delivery;
    this.protocols = protocols;
    this.arrivals = arrivals;
    this.pace = pace;
  }

  RunResult work(Run run, Lease lease, HarvestedRepository repository, BooleanSupplier stopping)
      throws SQLException, InterruptedException {
    RepositoryRegistration registration = repository.registration();
    BatchDelivery.Context context = BatchDelivery.Context.of(lease, run, registration);
    Checkpoint begun = run.checkpoint();
    Checkpoint checkpoint =
        begun == null ? Checkpoint.held(repository.windowKey(), new UUID(0, 0).toString()) : begun;
    RepositoryMappings mappings = stores.mappings().forMapping(registration.id());
    while (!stopping.getAsBoolean() && !pace.isTooFast()) {
      Standing standing = stores.runs().standing(run.report().id());
      if (standing.cancelAsked() || standing.state() != RepositoryRegistration.State.ACTIVE) {
        return RunResult.ended(
            Ending.cancelled(
                standing.cancelAsked() ? "it was cancelled" : "the repository is not active"));
      }
      List<KeptRecord> batch =
          kept.after(lease.repositoryId(), UUID.fromString(checkpoint.cursor()), BATCH);
      if (batch.isEmpty()) {
        return RunResult.ended(Ending.succeeded());
      }
      checkpoint = checkpoint.at(batch.get(batch.size() - 1).origin().resourceId().toString());
      PagePlan plan = delivery.plan(run.report().id(), mapped(mappings, batch, registration.id()));
      delivery.carryOut(context, plan, Progress.to(checkpoint, 1, 0));
    }
    return RunResult.laidDown();
  }

  private List<Arrival> mapped(
      RepositoryMappings mappings, List<KeptRecord> batch, UUID repositoryId) {
    List<Arrival> mapped = new ArrayList<>(batch.size());
    for (KeptRecord record : batch) {
      mapped.add(mapped(mappings, record, repositoryId));
    }
    return mapped;
  }

  private Arrival mapped(RepositoryMappings mappings, KeptRecord record, UUID repositoryId) {
    Optional<SourceProtocol> protocol = protocols.find(record.protocol());
    if (protocol.isEmpty()) {
      return refused(record, "the protocol %s is no longer spoken".formatted(record.protocol()));
    }
    Delivered again = protocol.get().reread(record.raw(), record.context());
    Arrival arrival = arrivals.of(repositoryId, record.origin().format(), mappings, again, null);
    boolean isSame = record.origin().resourceId().equals(arrival.resourceId());
    boolean isTold = arrival instanceof Arrival.Live || arrival instanceof Arrival.Faulty;
    return isSame && isTold
        ? arrival
        : refused(record, "what was kept of the record can no longer be read; harvest it again");
  }

  private static Arrival refused(KeptRecord record, String reason) {
    return new Arrival.Faulty(
        record.origin().resourceId(),
        record.origin().identifier(),
        reason,
        "record",
        null,
        RawText.of(record.raw()),
        null);
  }
}
