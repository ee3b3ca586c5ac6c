package org.openlearningexchange.rights.subscription;

import io.vertx.mutiny.sqlclient.Pool;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.secret.KeyRing;
import org.openlearningexchange.rights.notice.Notice.Kind;

/** Subscriptions as the API makes them. */
public final class SubscriptionFixture {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Owner PORTAL = new Owner("portal-1", null, false);

  private final SubscriptionChangeStore changes;
  private final SubscriptionStore store;
  private final SigningSecrets secrets = secrets(1);
  private @Nullable String secret;

  public SubscriptionFixture(Pool pool) {
    this.changes = new SubscriptionChangeStore(pool, new WatchedStore(pool));
    this.store = new SubscriptionStore(pool);
  }

  /** What a test's subscription is about. */
  public record About(boolean all, Set<UUID> resources, Set<UUID> repositories, Set<Kind> kinds) {
    public static About everything() {
      return new About(true, Set.of(), Set.of(), EnumSet.allOf(Kind.class));
    }

    public static About resources(UUID... ids) {
      return new About(false, Set.of(ids), Set.of(), EnumSet.allOf(Kind.class));
    }

    public static About repositories(UUID... ids) {
      return new About(false, Set.of(), Set.of(ids), EnumSet.allOf(Kind.class));
    }

    public About of(Kind first, Kind... more) {
      return new About(all, resources, repositories, EnumSet.of(first, more));
    }
  }

  /** Secrets of a key that is nothing but this byte. */
  public static SigningSecrets secrets(int filler) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) filler);
    return KeyRing.of(
            Optional.of(Base64.getEncoder().encodeToString(key)),
            List.of(),
            new KeyRing.Settings("key", "former keys"))
        .map(SigningSecrets::new)
        .orElseThrow();
  }

  /** Subscribes, with the secrets of key 1. */
  public UUID subscribe(URI url, About about, Instant now) {
    UUID id = UUID.randomUUID();
    SubscriptionOrder order =
        new SubscriptionOrder(
            url, about.kinds(), about.all(), about.resources(), about.repositories(), false);
    SigningSecrets.Seed seed = secrets.newSeed();
    secret = secrets.text(id, seed);
    changes
        .add(new SubscriptionChangeStore.Planned(id, order, seed, now), PORTAL, 1000)
        .await()
        .atMost(LONG);
    return id;
  }

  /** The secret that the last subscriber, or asker for a new one, was told. */
  public String secret() {
    return java.util.Objects.requireNonNull(secret);
  }

  public void changeSecret(UUID id, Instant formerUntil) {
    SigningSecrets.Seed seed = secrets.newSeed();
    secret = secrets.text(id, seed);
    changes.changeSecret(PORTAL, id, seed, formerUntil).await().atMost(LONG);
  }

  public Subscription get(UUID id) {
    return store.find(PORTAL, id).await().atMost(LONG).orElseThrow();
  }

  /** Lets a suspended or ended one go on. */
  public void resume(UUID id, Instant now) {
    SubscriptionOrder order = new SubscriptionOrder(null, null, null, null, null, true);
    changes.change(PORTAL, id, order, now).await().atMost(LONG);
  }

  /** Gives it another address. */
  public void move(UUID id, URI url, Instant now) {
    SubscriptionOrder order = new SubscriptionOrder(url, null, null, null, null, false);
    changes.change(PORTAL, id, order, now).await().atMost(LONG);
  }
}
