package org.openlearningexchange.rights.policy;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RepositoryRegistration.DefaultLicence;
import org.openlearningexchange.kit.table.RepositoryTable;
import org.openlearningexchange.rights.licence.Licences;

/**
 * Follows the registrations, and the days: a policy begins and ends at midnight UTC. Does nothing
 * while neither has moved.
 */
@ApplicationScoped
public class PolicySchedule {
  private static final Logger LOG = Logger.getLogger(PolicySchedule.class);

  private final RepositoryTable registrations;
  private final PolicyStore store;
  private final Clock clock;
  private final Map<UUID, Seen> seen = new HashMap<>();
  private volatile boolean ready;

  public PolicySchedule(RepositoryTable registrations, PolicyStore store, Clock clock) {
    this.registrations = registrations;
    this.store = store;
    this.clock = clock;
  }

  private record Seen(long revision, LocalDate day) {}

  /** Whether the policies of all registrations are known, so that silent records can be judged. */
  public boolean isReady() {
    return ready;
  }

  @Scheduled(
      every = "{exchange.rights.policies-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> follow() {
    if (!registrations.isReady()) {
      return Uni.createFrom().voidItem();
    }
    LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    List<RepositoryRegistration> moved =
        registrations.values().stream().filter(it -> hasMoved(it, today)).toList();
    return (moved.isEmpty() ? Uni.createFrom().voidItem() : store.sync(moved, today))
        .invoke(() -> remember(moved, today))
        .invoke(() -> moved.forEach(PolicySchedule::tellUnknown))
        .onFailure()
        .invoke(e -> LOG.warnf("policies wait cause=%s", e))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  private synchronized boolean hasMoved(RepositoryRegistration registration, LocalDate today) {
    return !new Seen(registration.revision(), today).equals(seen.get(registration.id()));
  }

  private synchronized void remember(List<RepositoryRegistration> moved, LocalDate today) {
    moved.forEach(it -> seen.put(it.id(), new Seen(it.revision(), today)));
    ready = true;
  }

  private static void tellUnknown(RepositoryRegistration registration) {
    DefaultLicence given = registration.defaultLicence();
    if (given != null && Licences.find(given.licence()).isEmpty()) {
      LOG.warnf(
          "default licence unknown repository=%s licence=%s", registration.id(), given.licence());
    }
  }
}
