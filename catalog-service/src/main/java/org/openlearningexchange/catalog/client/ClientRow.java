package org.openlearningexchange.catalog.client;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.ClientRegistration.Role;

/** A client as it is stored; published_revision belongs to the relay and is not mapped. */
@Entity
@Table(name = "client")
class ClientRow {
  @Id String id;
  String name;
  @Nullable UUID memberId;
  String role;
  String secretHash;
  Instant registeredAt;
  @Nullable Instant revokedAt;
  @Nullable Instant notBefore;
  long revision;

  @SuppressWarnings("NullAway.Init")
  ClientRow() {}

  static ClientRow of(Client client, SecretHash secret) {
    ClientRow row = new ClientRow();
    row.id = client.id();
    row.name = client.name();
    row.memberId = client.memberId();
    row.role = client.role().name().toLowerCase(Locale.ROOT);
    row.secretHash = secret.text();
    row.registeredAt = client.registeredAt();
    row.revision = 1;
    return row;
  }

  /** Takes over all that can change; each change is to be published. */
  void take(Client client) {
    revokedAt = client.revokedAt();
    notBefore = client.notBefore();
    revision++;
  }

  Client toClient() {
    return new Client(
        id,
        name,
        memberId,
        Role.valueOf(role.toUpperCase(Locale.ROOT)),
        registeredAt,
        revokedAt,
        notBefore);
  }

  SecretHash secret() {
    return SecretHash.parse(secretHash);
  }
}
