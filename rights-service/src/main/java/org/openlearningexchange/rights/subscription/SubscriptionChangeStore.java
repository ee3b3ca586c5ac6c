package org.openlearningexchange.rights.subscription;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds, changes and deletes subscriptions. Every statement looks at whose it is. */
@ApplicationScoped
public class SubscriptionChangeStore {
  /** One at a time for an owner, so that the bound holds. */
  private static final String LOCK_OWNER = "select pg_advisory_xact_lock(hashtextextended($1, 5))";

  private static final String COUNT =
      "select count(*) from subscription s where s.member_id = $2 or (s.member_id is null and"
          + " $2 is null and s.client_id = $1)";

  private static final String INSERT =
      """
      insert into subscription (id, client_id, member_id, url, kinds, everything, created_at,
          secret_key_id, secret_salt, next_attempt_at, position)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $7, (select position from notice_head))
      """;

  /**
   * What is to be told changes, so the delivery in hand ends and a new one with its own id begins.
   */
  private static final String CHANGE =
      """
      update subscription s set kinds = coalesce($5, kinds),
          everything = coalesce($6, everything), delivery_id = null, delivery_until = null
      where s.id = $4 and ($1 or s.client_id = $2 or s.member_id = $3)
      """;

  /**
   * A new address begins without the past of the old one; whoever delivers to the old one has lost
   * the lease, so that nothing is kept of what comes of it.
   */
  private static final String MOVE =
      """
      update subscription set url = $3, failures = 0, failing_since = null, next_attempt_at = $2,
          slow = false, lease = null, leased_until = null
      where id = $1 and url <> $3
      """;

  /** What came of an attempt that was begun before suspends it no more: its lease is gone. */
  private static final String RESUME =
      """
      update subscription set state = 'active', failures = 0, failing_since = null,
          next_attempt_at = $2, slow = false, lease = null, leased_until = null
      where id = $1
      """;

  /** The secret so far signs as well until then. */
  private static final String CHANGE_SECRET =
      """
      update subscription s set former_key_id = secret_key_id, former_salt = secret_salt,
          former_until = $5, secret_key_id = $6, secret_salt = $7
      where s.id = $4 and ($1 or s.client_id = $2 or s.member_id = $3)
      """;

  private static final String DELETE =
      "delete from subscription s where s.id = $4 and ($1 or s.client_id = $2 or s.member_id = $3)";

  private final Pool pool;
  private final WatchedStore watched;

  public SubscriptionChangeStore(Pool pool, WatchedStore watched) {
    this.pool = pool;
    this.watched = watched;
  }

  /** A subscription to be kept. */
  record Planned(UUID id, SubscriptionOrder order, SigningSecrets.Seed seed, Instant at) {}

  /** Whether there was room for one more. */
  Uni<Boolean> add(Planned planned, Owner owner, int most) {
    String key = owner.memberId() == null ? owner.clientId() : owner.memberId().toString();
    return pool.withTransaction(
        connection ->
            connection
                .preparedQuery(LOCK_OWNER)
                .execute(Tuple.of(key))
                .chain(() -> count(connection, owner))
                .chain(
                    count ->
                        count < most
                            ? insert(connection, planned, owner).replaceWith(true)
                            : Uni.createFrom().item(false)));
  }

  /** Whether there is such a one to change. */
  Uni<Boolean> change(Owner owner, UUID id, SubscriptionOrder order, Instant now) {
    return pool.withTransaction(
        connection ->
            connection
                .preparedQuery(CHANGE)
                .execute(
                    SubscriptionStore.of(owner)
                        .addUUID(id)
                        .addArrayOfString(
                            order.kinds() == null ? null : SubscriptionOrder.values(order.kinds()))
                        .addBoolean(order.all()))
                .chain(
                    changed ->
                        changed.rowCount() == 0
                            ? Uni.createFrom().item(false)
                            : changeMore(connection, id, order, now).replaceWith(true)));
  }

  /** Whether there was such a one. */
  Uni<Boolean> delete(Owner owner, UUID id) {
    return pool.preparedQuery(DELETE)
        .execute(SubscriptionStore.of(owner).addUUID(id))
        .map(deleted -> deleted.rowCount() > 0);
  }

  /** Whether there is such a one. */
  Uni<Boolean> changeSecret(Owner owner, UUID id, SigningSecrets.Seed seed, Instant formerUntil) {
    return pool.preparedQuery(CHANGE_SECRET)
        .execute(
            SubscriptionStore.of(owner)
                .addUUID(id)
                .addOffsetDateTime(formerUntil.atOffset(ZoneOffset.UTC))
                .addString(seed.keyId())
                .addBuffer(Buffer.buffer(seed.salt())))
        .map(changed -> changed.rowCount() > 0);
  }

  private static Uni<Long> count(SqlConnection connection, Owner owner) {
    return connection
        .preparedQuery(COUNT)
        .execute(Tuple.of(owner.clientId(), owner.memberId()))
        .map(rows -> rows.iterator().next().getLong(0));
  }

  private Uni<Void> insert(SqlConnection connection, Planned planned, Owner owner) {
    SubscriptionOrder order = planned.order();
    Tuple values =
        Tuple.tuple()
            .addUUID(planned.id())
            .addString(owner.clientId())
            .addUUID(owner.memberId())
            .addString(text(order.url()))
            .addArrayOfString(SubscriptionOrder.values(order.kindsOrAll()))
            .addBoolean(Boolean.TRUE.equals(order.all()))
            .addOffsetDateTime(planned.at().atOffset(ZoneOffset.UTC))
            .addString(planned.seed().keyId())
            .addBuffer(Buffer.buffer(planned.seed().salt()));
    return connection
        .preparedQuery(INSERT)
        .execute(values)
        .chain(() -> watched.replace(connection, planned.id(), order));
  }

  private Uni<Void> changeMore(
      SqlConnection connection, UUID id, SubscriptionOrder order, Instant now) {
    Uni<Void> changed = watched.replace(connection, id, order);
    Tuple key = Tuple.of(id, now.atOffset(ZoneOffset.UTC));
    if (order.url() != null) {
      Tuple address = Tuple.of(id, now.atOffset(ZoneOffset.UTC), order.url().toString());
      changed = changed.chain(() -> run(connection, MOVE, address));
    }
    return order.resumes() ? changed.chain(() -> run(connection, RESUME, key)) : changed;
  }

  private static Uni<Void> run(SqlConnection connection, String statement, Tuple values) {
    return connection.preparedQuery(statement).execute(values).replaceWithVoid();
  }

  private static @Nullable String text(@Nullable URI url) {
    return url == null ? null : url.toString();
  }
}
