package org.openlearningexchange.rights.subscription;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.RightsProblem;
import org.openlearningexchange.rights.notice.NoticeConfig;

/** Takes, changes and ends subscriptions. */
@ApplicationScoped
public class Subscribing {
  private final SubscriptionStore store;
  private final SubscriptionChangeStore changes;
  private final SigningKeys keys;
  private final NoticeConfig config;
  private final Clock clock;

  public Subscribing(
      SubscriptionStore store,
      SubscriptionChangeStore changes,
      SigningKeys keys,
      NoticeConfig config,
      Clock clock) {
    this.store = store;
    this.changes = changes;
    this.keys = keys;
    this.config = config;
    this.clock = clock;
  }

  Uni<CreatedSubscription> create(Owner owner, @Nullable SubscriptionDraft draft) {
    SubscriptionOrder order = SubscriptionOrder.create(draft, addresses());
    UUID id = UUID.randomUUID();
    SigningSecrets.Seed seed = keys.get().newSeed();
    String secret = keys.get().text(id, seed);
    int most = config.subscriptionsPerOwner();
    return changes
        .add(new SubscriptionChangeStore.Planned(id, order, seed, clock.instant()), owner, most)
        .invoke(
            added -> {
              if (!added) {
                throw tooMany(most);
              }
            })
        .chain(() -> get(owner, id))
        .map(subscription -> new CreatedSubscription(id, secret, subscription));
  }

  Uni<Subscription> change(Owner owner, UUID id, @Nullable SubscriptionDraft draft) {
    SubscriptionOrder order = SubscriptionOrder.change(draft, addresses());
    return changes
        .change(owner, id, order, clock.instant())
        .invoke(found -> require(found, id))
        .chain(() -> get(owner, id));
  }

  Uni<NewSecret> changeSecret(Owner owner, UUID id) {
    SigningSecrets.Seed seed = keys.get().newSeed();
    Instant formerUntil = clock.instant().plus(config.formerSecretFor());
    return changes
        .changeSecret(owner, id, seed, formerUntil)
        .invoke(found -> require(found, id))
        .replaceWith(() -> new NewSecret(id, keys.get().text(id, seed), formerUntil));
  }

  Uni<Void> end(Owner owner, UUID id) {
    return changes.delete(owner, id).invoke(found -> require(found, id)).replaceWithVoid();
  }

  /** One of the owner's, or a problem. */
  Uni<Subscription> get(Owner owner, UUID id) {
    return store.find(owner, id).map(found -> found.orElseThrow(() -> notFound(id)));
  }

  /** Whoever asks for another's is told no more than that it is none of theirs. */
  public static Problem notFound(UUID id) {
    return Problem.of(
        RightsProblem.SUBSCRIPTION_NOT_FOUND,
        "GET /subscriptions lists yours; none has the id %s.".formatted(id));
  }

  static void require(boolean found, UUID id) {
    if (!found) {
      throw notFound(id);
    }
  }

  private CallbackAddress addresses() {
    return new CallbackAddress(config.allowedPrivateHosts().orElse(Set.of()));
  }

  private static Problem tooMany(int most) {
    return Problem.of(
            RightsProblem.TOO_MANY_SUBSCRIPTIONS,
            "At most %d are possible; delete one, or add resources to one.".formatted(most))
        .with("most", most);
  }
}
