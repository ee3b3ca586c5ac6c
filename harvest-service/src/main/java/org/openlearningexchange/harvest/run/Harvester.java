package org.openlearningexchange.harvest.run;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.WithdrawalReason;
import org.openlearningexchange.harvest.protocol.oaipmh.Granularity;
import org.openlearningexchange.harvest.protocol.oaipmh.OaiPmhClient;
import org.openlearningexchange.harvest.record.Arrivals;
import org.openlearningexchange.harvest.repository.HarvestedRepository;
import org.openlearningexchange.harvest.repository.RepositoryStore;

/** Harvests a repository, from its beginning or from where an earlier worker stopped. */
final class Harvester {
  private final OaiPmhClient client;
  private final Arrivals arrivals;
  private final PageDelivery delivery;
  private final RunStore runs;
  private final RepositoryStore repositories;

  Harvester(
      OaiPmhClient client,
      Arrivals arrivals,
      PageDelivery delivery,
      RunStore runs,
      RepositoryStore repositories) {
    this.client = client;
    this.arrivals = arrivals;
    this.delivery = delivery;
    this.runs = runs;
    this.repositories = repositories;
  }

  /**
   * Works on a run until it ends, or until asked to lay it down.
   *
   * @param overlap how far a window reaches back
   * @param stopping asked between pages
   */
  RunResult harvest(Run run, Lease lease, Duration overlap, BooleanSupplier stopping)
      throws SQLException, IOException, InterruptedException {
    HarvestedRepository repository = repositories.find(lease.repositoryId()).orElseThrow();
    RepositoryRegistration registration = repository.registration();
    if (registration.state() != RepositoryRegistration.State.ACTIVE) {
      return RunResult.ended(Ending.cancelled("the repository is not active"));
    }
    Checkpoint checkpoint = run.checkpoint();
    String from = run.report().from();
    if (checkpoint == null) {
      OaiPmhClient.Identified identified = client.identify(registration.baseUrl());
      if (identified.granularity().isEmpty()) {
        return RunResult.ended(Ending.broken(0, identified.reason(), identified.retryAfter()));
      }
      from = window(identified.granularity().get(), repository, overlap);
      checkpoint = new Checkpoint(repository.windowKey(), prefix(registration), 0, null, null, 0);
      runs.begin(lease, run.report().id(), checkpoint, from);
    }
    return new ListHarvest(this, run, lease, registration, checkpoint, from, stopping).work();
  }

  private static @Nullable String window(
      Granularity granularity, HarvestedRepository repository, Duration overlap) {
    return granularity.from(repository.lastResponseDate(), overlap).orElse(null);
  }

  private String prefix(RepositoryRegistration registration)
      throws IOException, InterruptedException {
    String registered = registration.metadataPrefix();
    return registered == null || registered.isBlank()
        ? client.bestFormat(registration.baseUrl())
        : registered;
  }

  /** Whether the repository is still to be harvested, and from where the run began to. */
  boolean isStillAsked(Lease lease, String windowKey) throws SQLException {
    return repositories
        .find(lease.repositoryId())
        .filter(r -> r.registration().state() == RepositoryRegistration.State.ACTIVE)
        .filter(r -> r.windowKey().equals(windowKey))
        .isPresent();
  }

  OaiPmhClient client() {
    return client;
  }

  Arrivals arrivals() {
    return arrivals;
  }

  PageDelivery delivery() {
    return delivery;
  }

  static PageDelivery.Context context(Lease lease, Run run, Checkpoint checkpoint, URI baseUrl) {
    return new PageDelivery.Context(
        lease,
        run.report().id(),
        checkpoint.metadataPrefix(),
        baseUrl,
        WithdrawalReason.DELETED_AT_SOURCE);
  }
}
