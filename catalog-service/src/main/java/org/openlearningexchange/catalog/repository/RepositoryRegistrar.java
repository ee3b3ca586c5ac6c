package org.openlearningexchange.catalog.repository;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.openlearningexchange.catalog.TimeOrderedId;
import org.openlearningexchange.catalog.audit.Deed;
import org.openlearningexchange.catalog.registration.ParticularsDraft;
import org.openlearningexchange.catalog.registration.RepositoryDraft;
import org.openlearningexchange.catalog.resource.ResourceStore;
import org.openlearningexchange.kit.access.Caller;

/** Registers repositories and leads them through their life; every change is published. */
@ApplicationScoped
class RepositoryRegistrar {
  private final RepositoryStore store;
  private final ResourceStore resources;
  private final RepositoryPublisher publisher;
  private final Clock clock;

  RepositoryRegistrar(
      RepositoryStore store, ResourceStore resources, RepositoryPublisher publisher, Clock clock) {
    this.store = store;
    this.resources = resources;
    this.publisher = publisher;
    this.clock = clock;
  }

  Uni<Repository> register(RepositoryDraft.Checked draft, String clientId) {
    Instant now = clock.instant();
    return store
        .register(TimeOrderedId.at(now), draft, new Deed(clientId, "repository-registered", now))
        .invoke(publisher::publishSoon);
  }

  Uni<Repository> change(UUID id, JsonNode patch, Caller caller) {
    Instant now = clock.instant();
    return act(
        id,
        "repository-changed",
        caller,
        now,
        repository ->
            repository.with(
                ParticularsDraft.patch(repository.particulars(), patch, repository.protocol()),
                now));
  }

  Uni<Repository> probe(UUID id, Caller caller) {
    Instant now = clock.instant();
    return act(id, "repository-probe-asked", caller, now, repository -> repository.probing(now));
  }

  Uni<Repository> activate(UUID id, Caller caller) {
    Instant now = clock.instant();
    return act(id, "repository-activated", caller, now, repository -> repository.activated(now));
  }

  Uni<Repository> suspend(UUID id, Caller caller) {
    Instant now = clock.instant();
    return act(id, "repository-suspended", caller, now, repository -> repository.suspended(now));
  }

  Uni<Repository> resume(UUID id, Caller caller) {
    Instant now = clock.instant();
    return act(id, "repository-resumed", caller, now, repository -> repository.resumed(now));
  }

  Uni<Repository> retire(UUID id, long confirmed, Caller caller) {
    Instant now = clock.instant();
    return resources
        .countVisible(id)
        .chain(
            visible ->
                act(
                    id,
                    "repository-retired",
                    caller,
                    now,
                    repository -> repository.retiring(confirmed, visible, now)));
  }

  private Uni<Repository> act(
      UUID id, String action, Caller caller, Instant now, UnaryOperator<Repository> change) {
    return store
        .change(
            id,
            repository -> {
              caller.requireOwner(repository.memberId());
              return change.apply(repository);
            },
            new Deed(caller.clientId(), action, now))
        .invoke(publisher::publishSoon);
  }
}
