package org.openlearningexchange.catalog.client;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.ClientRegistration.Role;

/** A client with its secret, which is shown this once and never again. */
record NewSecret(
    @Schema(examples = "client-7gq2m4t8c5") String id,
    @Schema(description = "Shown this once; only a salted hash is kept") String secret,
    String name,
    @Schema(nullable = true) @Nullable UUID memberId,
    @Schema(enumeration = {"operator", "member", "portal"}) Role role,
    Instant registeredAt) {
  static NewSecret of(Client client, Secret secret) {
    return new NewSecret(
        client.id(),
        secret.text(),
        client.name(),
        client.memberId(),
        client.role(),
        client.registeredAt());
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "NewSecret[id=" + id + "]";
  }
}
