package org.openlearningexchange.catalog.client;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses the tokens of revoked clients, and those older than their client's secret, by the clients
 * as they are stored: here a revocation holds at once, even while Kafka is away.
 */
@ApplicationScoped
class RevocationCheck implements SecurityIdentityAugmentor {
  private final ClientStore store;

  RevocationCheck(ClientStore store) {
    this.store = store;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (!(identity.getPrincipal() instanceof JsonWebToken token) || token.getSubject() == null) {
      return Uni.createFrom().item(identity);
    }
    Instant issuedAt = Instant.ofEpochSecond(token.getIssuedAtTime());
    return store
        .find(token.getSubject())
        .map(
            known -> {
              if (known.isPresent() && !known.get().client().accepts(issuedAt)) {
                throw new AuthenticationFailedException("revoked");
              }
              return identity;
            });
  }
}
