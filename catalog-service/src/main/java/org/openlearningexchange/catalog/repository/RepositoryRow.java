package org.openlearningexchange.catalog.repository;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;

/** A repository as it is stored; published_revision belongs to the relay and is not mapped. */
@Entity
@Table(name = "repository")
class RepositoryRow {
  @Id UUID id;
  UUID memberId;
  String memberName;
  String name;
  String baseUrl;
  String address;
  String protocol;
  @Nullable String metadataPrefix;
  String sets;
  String harvestEvery;
  String state;
  Instant stateSince;
  Instant registeredAt;
  Instant changedAt;
  long revision;

  @SuppressWarnings("NullAway.Init")
  RepositoryRow() {}

  static RepositoryRow of(Repository repository) {
    RepositoryRow row = new RepositoryRow();
    row.id = repository.id();
    row.memberId = repository.memberId();
    row.memberName = Json.write(repository.memberName());
    row.protocol = repository.protocol();
    row.registeredAt = repository.registeredAt();
    row.take(repository);
    return row;
  }

  /** Takes over all that can change; each change is to be published. */
  void take(Repository repository) {
    name = repository.name();
    baseUrl = repository.baseUrl().toString();
    address = repository.address();
    metadataPrefix = repository.metadataPrefix();
    sets = Json.write(repository.sets());
    harvestEvery = repository.harvestEvery().toString();
    state = repository.state().name().toLowerCase(Locale.ROOT);
    stateSince = repository.stateSince();
    changedAt = repository.changedAt();
    revision++;
  }

  @SuppressWarnings("unchecked")
  Repository toRepository() {
    return new Repository(
        id,
        memberId,
        Json.read(memberName, Map.class),
        name,
        URI.create(baseUrl),
        protocol,
        metadataPrefix,
        Json.read(sets, List.class),
        Duration.parse(harvestEvery),
        State.valueOf(state.toUpperCase(Locale.ROOT)),
        stateSince,
        registeredAt,
        changedAt);
  }
}
