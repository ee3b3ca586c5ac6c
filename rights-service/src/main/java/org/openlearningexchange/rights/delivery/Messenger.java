package org.openlearningexchange.rights.delivery;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.rights.subscription.SigningSecrets;
import org.openlearningexchange.rights.subscription.SigningSecrets.Seed;

/** Signs and sends. Blocks; thread-safe. */
final class Messenger {
  private final CallbackClient client;
  private final Optional<SigningSecrets> secrets;
  private final Predicate<String> isRevoked;
  private final URI base;
  private final Clock clock;

  /**
   * @param isRevoked whether a client has lost its access
   * @param base where this service is reached from outside
   */
  Messenger(
      CallbackClient client,
      Optional<SigningSecrets> secrets,
      Predicate<String> isRevoked,
      URI base,
      Clock clock) {
    this.client = client;
    this.secrets = secrets;
    this.isRevoked = isRevoked;
    this.base = base;
    this.clock = clock;
  }

  Reply deliver(Delivery delivery) {
    String owner = delivery.receiver().client();
    if (owner != null && isRevoked.test(owner)) {
      return new Reply.Barred("its client was revoked");
    }
    Instant now = clock.instant();
    return send(delivery.receiver(), Payload.of(delivery, now, base), now);
  }

  Reply ping(Receiver receiver) {
    Instant now = clock.instant();
    return send(receiver, Payload.ping(UUID.randomUUID(), now, receiver.subscription()), now);
  }

  private Reply send(Receiver receiver, Payload payload, Instant now) {
    List<byte[]> keys = keys(receiver);
    if (keys.isEmpty()) {
      return new Reply.Unreachable(
          "its secret can no longer be made; ask for a new one with POST /subscriptions/"
              + receiver.subscription()
              + "/secret");
    }
    byte[] body = Json.writeBytes(payload);
    return client.post(
        receiver.url(), body, WebhookSignature.headers(payload.id().toString(), now, body, keys));
  }

  private List<byte[]> keys(Receiver receiver) {
    List<byte[]> keys = new ArrayList<>();
    for (Seed seed : receiver.seeds()) {
      secrets.flatMap(all -> all.find(receiver.subscription(), seed)).ifPresent(keys::add);
    }
    return keys;
  }
}
