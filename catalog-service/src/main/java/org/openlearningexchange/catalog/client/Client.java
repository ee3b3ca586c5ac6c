package org.openlearningexchange.catalog.client;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.catalog.CatalogProblem;
import org.openlearningexchange.contracts.message.ClientRegistration.Role;
import org.openlearningexchange.kit.problem.Problem;

/**
 * An API client, without its secret.
 *
 * @param id the OAuth 2.0 client_id
 * @param memberId the member it acts for; null for operators
 * @param revokedAt since when no token of it is accepted; null while it is good
 * @param notBefore tokens issued earlier are refused
 */
public record Client(
    @Schema(examples = "client-7gq2m4t8c5") String id,
    @Schema(examples = "Library's harvesting desk") String name,
    @Schema(nullable = true) @Nullable UUID memberId,
    @Schema(enumeration = {"operator", "member", "portal"}) Role role,
    Instant registeredAt,
    @Schema(nullable = true) @Nullable Instant revokedAt,
    @Schema(nullable = true) @Nullable Instant notBefore) {

  boolean isRevoked() {
    return revokedAt != null;
  }

  /**
   * With a new secret: tokens that it has are refused. A token says its time in whole seconds, so
   * that the line is drawn at the next one; {@link #issuedAt} keeps new tokens behind it.
   *
   * @throws Problem 409 when it is revoked
   */
  Client withNewSecret(Instant now) {
    if (isRevoked()) {
      throw Problem.of(
          CatalogProblem.CLIENT_REVOKED, "Ask for a new client; this one is revoked for good.");
    }
    return new Client(id, name, memberId, role, registeredAt, null, nextSecond(now));
  }

  /** No token of it is accepted any more; revoking twice changes nothing. */
  Client revoked(Instant now) {
    return isRevoked()
        ? this
        : new Client(id, name, memberId, role, registeredAt, now, nextSecond(now));
  }

  /** Whether a token issued then is still good. */
  boolean accepts(Instant issuedAt) {
    return !isRevoked() && (notBefore == null || !issuedAt.isBefore(notBefore));
  }

  /** The time of issue of a token that is asked for now: at most a second ahead. */
  Instant issuedAt(Instant now) {
    Instant second = now.truncatedTo(ChronoUnit.SECONDS);
    return notBefore != null
            && second.isBefore(notBefore)
            && Duration.between(now, notBefore).toSeconds() <= 1
        ? notBefore
        : second;
  }

  private static Instant nextSecond(Instant now) {
    return now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
  }
}
