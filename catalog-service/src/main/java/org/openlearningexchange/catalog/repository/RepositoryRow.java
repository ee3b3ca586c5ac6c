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
import org.openlearningexchange.catalog.registration.Activation;
import org.openlearningexchange.catalog.registration.Particulars;
import org.openlearningexchange.catalog.registration.Protocol;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RepositoryRegistration.DefaultLicence;
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
  String excludedSets;
  String harvestEvery;
  String activation;
  @Nullable String defaultLicence;
  String state;
  Instant stateSince;
  @Nullable Instant firstActiveAt;
  @Nullable String probe;
  Instant registeredAt;
  Instant changedAt;
  long revision;
  long sourceRevision;
  long passedRevision;

  @SuppressWarnings("NullAway.Init")
  RepositoryRow() {}

  static RepositoryRow of(Repository repository) {
    RepositoryRow row = new RepositoryRow();
    row.id = repository.id();
    row.memberId = repository.memberId();
    row.memberName = Json.write(repository.memberName());
    row.protocol = repository.protocol().word();
    row.registeredAt = repository.registeredAt();
    row.take(repository);
    return row;
  }

  /** Takes over all that can change; each change is to be published. */
  @org.jspecify.annotations.NullUnmarked
  final void take(Repository repository) {
    take(repository.particulars());
    address = repository.address();
    state = repository.standing().state().name().toLowerCase(Locale.ROOT);
    stateSince = repository.standing().since();
    firstActiveAt = repository.standing().firstActiveAt();
    probe = repository.probe() == null ? null : Json.write(repository.probe());
    changedAt = repository.changedAt();
    revision = repository.revisions().current();
    sourceRevision = repository.revisions().source();
    passedRevision = repository.revisions().passed();
  }

  private void take(Particulars particulars) {
    name = particulars.name();
    baseUrl = particulars.baseUrl().toString();
    metadataPrefix = particulars.metadataPrefix();
    sets = Json.write(particulars.sets());
    excludedSets = Json.write(particulars.excludedSets());
    harvestEvery = particulars.harvestEvery().toString();
    activation = particulars.activation().word();
    DefaultLicence given = particulars.defaultLicence();
    defaultLicence = given == null ? null : Json.write(given);
  }

  @SuppressWarnings("unchecked")
  Repository toRepository() {
    return new Repository(
        id,
        memberId,
        Json.read(memberName, Map.class),
        Protocol.find(protocol).orElseThrow(),
        toParticulars(),
        new Standing(State.valueOf(state.toUpperCase(Locale.ROOT)), stateSince, firstActiveAt),
        probe == null ? null : Json.read(probe, Probe.class),
        registeredAt,
        changedAt,
        new Revisions(revision, sourceRevision, passedRevision));
  }

  @SuppressWarnings("unchecked")
  private Particulars toParticulars() {
    return new Particulars(
        name,
        URI.create(baseUrl),
        metadataPrefix,
        Json.read(sets, List.class),
        Json.read(excludedSets, List.class),
        Duration.parse(harvestEvery),
        Activation.find(activation).orElseThrow(),
        defaultLicence == null ? null : Json.read(defaultLicence, DefaultLicence.class));
  }
}
