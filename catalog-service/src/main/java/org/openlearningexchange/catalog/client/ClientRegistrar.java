package org.openlearningexchange.catalog.client;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.openlearningexchange.catalog.EventLoop;
import org.openlearningexchange.catalog.audit.Deed;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.Problem;

/** Registers clients, gives them new secrets, and revokes them; every change is published. */
@ApplicationScoped
class ClientRegistrar {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ClientStore store;
  private final ClientPublisher publisher;
  private final Clock clock;

  ClientRegistrar(ClientStore store, ClientPublisher publisher, Clock clock) {
    this.store = store;
    this.publisher = publisher;
    this.clock = clock;
  }

  Uni<NewSecret> register(ClientDraft draft, String by) {
    Instant now = clock.instant();
    Client client = draft.check(newId(), now);
    Secret secret = Secret.create();
    return hash(secret)
        .chain(hash -> store.add(client, hash, new Deed(by, "client-registered", now)))
        .invoke(publisher::publishSoon)
        .map(added -> NewSecret.of(added, secret));
  }

  /** Tokens that the client has are refused from now on. */
  Uni<NewSecret> rotate(String id, Caller caller) {
    Instant now = clock.instant();
    Secret secret = Secret.create();
    Deed deed = new Deed(caller.clientId(), "client-secret-changed", now);
    Owner owner = Owner.of(caller);
    return hash(secret)
        .chain(
            hash ->
                store.change(
                    id, client -> owner.own(client).withNewSecret(now), Optional.of(hash), deed))
        .invoke(publisher::publishSoon)
        .map(client -> NewSecret.of(client, secret));
  }

  /** No token of it is accepted from now on, for good. */
  Uni<Client> revoke(String id, Caller caller) {
    Instant now = clock.instant();
    Owner owner = Owner.of(caller);
    return store
        .change(
            id,
            client -> owner.own(client).revoked(now),
            Optional.empty(),
            new Deed(caller.clientId(), "client-revoked", now))
        .invoke(publisher::publishSoon);
  }

  /** Stretching a secret takes tens of milliseconds: not on the event loop, and back to it. */
  private static Uni<SecretHash> hash(Secret secret) {
    return Uni.createFrom()
        .item(() -> SecretHash.of(secret.text()))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .emitOn(EventLoop.current());
  }

  private static String newId() {
    return "client-" + new BigInteger(50, RANDOM).setBit(50).toString(36);
  }

  /** Whose clients a caller may touch; to others a client does not exist. */
  private record Owner(boolean operator, Optional<UUID> memberId) {
    static Owner of(Caller caller) {
      return new Owner(caller.isOperator(), caller.memberId());
    }

    Client own(Client client) {
      if (operator || memberId.filter(id -> id.equals(client.memberId())).isPresent()) {
        return client;
      }
      throw notFound(client);
    }

    private static Problem notFound(Client client) {
      return ClientStore.notFound(client.id());
    }
  }
}
