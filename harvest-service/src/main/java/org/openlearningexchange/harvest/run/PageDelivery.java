package org.openlearningexchange.harvest.run;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.Account;
import org.openlearningexchange.contracts.message.HarvestedRecord;
import org.openlearningexchange.contracts.message.Provenance;
import org.openlearningexchange.contracts.message.RecordMessage;
import org.openlearningexchange.contracts.message.WithdrawalReason;
import org.openlearningexchange.contracts.message.WithdrawnRecord;
import org.openlearningexchange.harvest.record.Arrival;
import org.openlearningexchange.harvest.record.PagePlan;
import org.openlearningexchange.harvest.record.PublishedPage;
import org.openlearningexchange.harvest.record.RecordPublisher;
import org.openlearningexchange.harvest.record.RecordStore;

/**
 * Takes a page through its steps: compare with what is held, draw versions under the fence, publish
 * and await Kafka, store under the fence. A crash in between is harmless: what was published but
 * not stored is published again, with higher versions.
 */
@ApplicationScoped
public class PageDelivery {
  private final LeaseStore leases;
  private final RecordStore records;
  private final RecordPublisher publisher;
  private final RunStore runs;
  private final MeterRegistry meters;
  private final Clock clock = Clock.systemUTC();

  public PageDelivery(
      LeaseStore leases,
      RecordStore records,
      RecordPublisher publisher,
      RunStore runs,
      MeterRegistry meters) {
    this.leases = leases;
    this.records = records;
    this.publisher = publisher;
    this.runs = runs;
    this.meters = meters;
  }

  /**
   * The work that a page belongs to.
   *
   * @param reason why its deleted records are withdrawn
   */
  record Context(
      Lease lease,
      UUID runId,
      @Nullable String metadataPrefix,
      @Nullable URI baseUrl,
      WithdrawalReason reason) {}

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
   * @param checkpoint where the run goes on after it; null when it is not the end of its page
   * @throws LeaseLostException when the repository was taken over; nothing was stored then
   */
  void carryOut(Context context, PagePlan plan, @Nullable Checkpoint checkpoint, boolean isPage)
      throws SQLException, InterruptedException {
    List<Long> versions = leases.drawVersions(context.lease(), plan.versionsNeeded());
    List<RecordMessage> messages = messages(context, plan, versions);
    if (!context.lease().isGood()) {
      throw new LeaseLostException(context.lease());
    }
    publisher.publish(messages);
    runs.store(
        context.lease(),
        new PublishedPage(
            context.lease().repositoryId(),
            context.runId(),
            context.metadataPrefix(),
            plan,
            versions),
        checkpoint,
        isPage);
    count(plan.account());
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
              live.resource(),
              live.licenceStatements(),
              List.of(),
              List.of(),
              List.of()));
    }
    for (Arrival.Gone gone : plan.withdraw()) {
      messages.add(
          new WithdrawnRecord(
              gone.origin().resourceId(),
              versions.get(messages.size()),
              provenance(context, gone.origin(), now),
              context.reason()));
    }
    return messages;
  }

  private static Provenance provenance(Context context, Arrival.Origin origin, Instant now) {
    return new Provenance(
        context.lease().repositoryId(),
        origin.identifier(),
        origin.datestamp(),
        origin.sets(),
        context.metadataPrefix(),
        context.baseUrl(),
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
