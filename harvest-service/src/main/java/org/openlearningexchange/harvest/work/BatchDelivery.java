package org.openlearningexchange.harvest.work;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Account;
import org.openlearningexchange.contracts.message.HarvestedRecord;
import org.openlearningexchange.contracts.message.Provenance;
import org.openlearningexchange.contracts.message.RecordMessage;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.WithdrawalReason;
import org.openlearningexchange.contracts.message.WithdrawnRecord;
import org.openlearningexchange.harvest.lease.Lease;
import org.openlearningexchange.harvest.lease.LeaseLostException;
import org.openlearningexchange.harvest.record.Arrival;
import org.openlearningexchange.harvest.record.InFlightStore;
import org.openlearningexchange.harvest.record.PagePlan;
import org.openlearningexchange.harvest.record.PublishedBatch;
import org.openlearningexchange.harvest.record.RecordPublisher;
import org.openlearningexchange.harvest.record.RecordStore;
import org.openlearningexchange.harvest.run.Progress;
import org.openlearningexchange.harvest.run.Run;
import org.openlearningexchange.harvest.run.RunStore;

/**
 * Takes entries through their steps: compare with what is held, draw versions under the fence and
 * remember what is going to be published, publish and await Kafka, store under the fence. A crash
 * in between is harmless: what was published but not stored is known to whoever takes over, and is
 * published again with higher versions.
 */
@ApplicationScoped
public class BatchDelivery {
  private final InFlightStore inFlight;
  private final RecordStore records;
  private final RecordPublisher publisher;
  private final RunStore runs;
  private final MeterRegistry meters;
  private final Clock clock = Clock.systemUTC();

  public BatchDelivery(
      InFlightStore inFlight,
      RecordStore records,
      RecordPublisher publisher,
      RunStore runs,
      MeterRegistry meters) {
    this.inFlight = inFlight;
    this.records = records;
    this.publisher = publisher;
    this.runs = runs;
    this.meters = meters;
  }

  /**
   * The work that entries belong to.
   *
   * @param reason why those are withdrawn that are withdrawn at once
   */
  record Context(
      Lease lease,
      UUID runId,
      RepositoryRegistration registration,
      @Nullable WithdrawalReason reason) {

    static Context of(Lease lease, Run run, RepositoryRegistration registration) {
      return new Context(lease, run.report().id(), registration, null);
    }

    Context withdrawing(WithdrawalReason why) {
      return new Context(lease, runId, registration, why);
    }
  }

  /** What is to be done with these arrivals. */
  PagePlan plan(UUID runId, List<Arrival> arrivals) throws SQLException {
    Set<UUID> ids = new LinkedHashSet<>();
    for (Arrival arrival : arrivals) {
      UUID id = arrival.resourceId();
      if (id != null) {
        ids.add(id);
      }
    }
    return PagePlan.decide(arrivals, records.known(runId, ids));
  }

  /**
   * Publishes and stores a plan.
   *
   * @throws LeaseLostException when the repository was taken over; nothing was stored then
   */
  void carryOut(Context context, PagePlan plan, Progress progress)
      throws SQLException, InterruptedException {
    List<Long> versions = inFlight.draw(context.lease(), plan);
    List<RecordMessage> messages = messages(context, plan, versions);
    if (!context.lease().isGood()) {
      throw new LeaseLostException(context.lease());
    }
    publisher.publish(messages);
    runs.store(
        context.lease(),
        new PublishedBatch(
            context.lease().repositoryId(),
            context.runId(),
            context.registration().protocol(),
            plan,
            versions),
        progress);
    count(plan.account());
    count("vanished", progress.vanished());
  }

  private List<RecordMessage> messages(Context context, PagePlan plan, List<Long> versions) {
    Instant now = clock.instant();
    List<RecordMessage> messages = new ArrayList<>(versions.size());
    for (Arrival.Live live : plan.publish()) {
      messages.add(
          new HarvestedRecord(
              live.origin().resourceId(),
              versions.get(messages.size()),
              provenance(context, live.origin(), now),
              live.contentHash(),
              live.content().resource(),
              live.content().licenceStatements(),
              live.content().sourceValues(),
              live.content().workKeys(),
              live.content().detected()));
    }
    WithdrawalReason reason = context.reason();
    for (Arrival.Gone gone : plan.withdraw()) {
      messages.add(
          new WithdrawnRecord(
              gone.origin().resourceId(),
              versions.get(messages.size()),
              provenance(context, gone.origin(), now),
              Objects.requireNonNull(reason)));
    }
    return messages;
  }

  private static Provenance provenance(Context context, Arrival.Origin origin, Instant now) {
    return new Provenance(
        context.lease().repositoryId(),
        origin.identifier(),
        origin.datestamp(),
        origin.sets(),
        origin.format(),
        context.registration().baseUrl(),
        context.runId(),
        now);
  }

  private void count(Account account) {
    count("new", account.added());
    count("changed", account.changed());
    count("unchanged", account.unchanged());
    count("deleted", account.deleted());
    count("refused", account.refused());
    count("repeated", account.repeated());
  }

  private void count(String outcome, long records) {
    if (records > 0) {
      meters.counter("exchange_harvest_records", "outcome", outcome).increment((double) records);
    }
  }
}
