package org.openlearningexchange.rights.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openlearningexchange.rights.notice.FeedStore;
import org.openlearningexchange.rights.notice.PositionStore.Given;
import org.openlearningexchange.rights.notice.PublishedNotice;

/**
 * Hands out what is to be delivered. A subscription belongs to one instance at a time, by a lease
 * that ends by itself when the instance dies; it remembers a position in the order of notices, not
 * a row for each notice.
 */
@ApplicationScoped
public class DeliveryStore {
  /** Notices that are looked at in one statement. */
  private static final long WINDOW = 10_000;

  /**
   * Most subscriptions are about none of a batch of notices: they are moved on all at once. Looks
   * up from notices to subscriptions, so that the cost grows with the notices alone.
   */
  private static final String PASS_BY =
      """
      with told as materialized (
        select distinct resource_id, repository_id from notice where position > $1 and position <= $2
      ), wanting as materialized (
        select r.subscription_id from told cross join lateral (
          select subscription_id from subscription_resource where resource_id = told.resource_id) r
        union
        select r.subscription_id from (select distinct repository_id from told) t
          join subscription_repository r on r.repository_id = t.repository_id
      )
      update subscription s set position = $2
      where s.position = $1 and not s.everything and s.lease is null and s.delivery_id is null
        and s.id not in (select subscription_id from wanting)
      """;

  private static final String CLAIM =
      """
      update subscription s set lease = $1, leased_until = $3
      from (
        select c.id from subscription c
        where c.state = 'active' and c.slow = $4 and c.next_attempt_at <= $2
          and c.position < (select position from notice_head)
          and (c.leased_until is null or c.leased_until < $2)
        order by c.next_attempt_at limit $5 for update skip locked) due
      where s.id = due.id
      returning s.id
      """;

  private static final String HOLD =
      """
      select s.*, h.position as head from subscription s, notice_head h
      where s.id = $1 and s.lease = $2 and s.state = 'active' for update of s
      """;

  private static final String MATCHING =
      "select "
          + FeedStore.COLUMNS
          + """
           from notice n
          where n.position > $2 and n.position <= $3 and n.kind = any($4)
            and ($5
              or exists (select 1 from subscription_resource r
                where r.subscription_id = $1 and r.resource_id = n.resource_id)
              or exists (select 1 from subscription_repository r
                where r.subscription_id = $1 and r.repository_id = n.repository_id))
          order by n.position limit $6
          """;

  private static final String BEGIN =
      "update subscription set delivery_id = $2, delivery_until = $3 where id = $1";

  private static final String SKIP =
      """
      update subscription set position = $2, delivery_id = null, delivery_until = null, lease = null,
          leased_until = null
      where id = $1
      """;

  private final Pool pool;

  public DeliveryStore(Pool pool) {
    this.pool = pool;
  }

  /**
   * A lease.
   *
   * @param id that no other lease has
   * @param until when it ends by itself
   */
  record Lease(UUID id, Instant from, Instant until) {}

  /** Moves those past new notices that are about none of them, and that have had all others. */
  Uni<Void> passBy(Given given) {
    return pool.preparedQuery(PASS_BY)
        .execute(Tuple.of(given.from(), given.to()))
        .replaceWithVoid();
  }

  /** Takes subscriptions that something may have to be delivered to. */
  Uni<List<UUID>> claim(Lease lease, boolean slow, int atMost) {
    Tuple values = Tuple.of(lease.id(), utc(lease.from()), utc(lease.until()), slow, atMost);
    return pool.preparedQuery(CLAIM)
        .execute(values)
        .map(
            rows -> {
              List<UUID> claimed = new ArrayList<>(rows.size());
              rows.forEach(row -> claimed.add(row.getUUID(0)));
              return claimed;
            });
  }

  /** What is to be delivered; empty where it is nothing: the subscription is free then. */
  Uni<Optional<Delivery>> next(UUID subscription, UUID lease, Instant now) {
    return pool.withTransaction(
        connection ->
            connection
                .preparedQuery(HOLD)
                .execute(Tuple.of(subscription, lease))
                .chain(
                    held ->
                        held.rowCount() == 0
                            ? Uni.createFrom().item(Optional.empty())
                            : next(connection, held.iterator().next(), now)));
  }

  private static Uni<Optional<Delivery>> next(SqlConnection connection, Row held, Instant now) {
    UUID id = held.getUUID("id");
    long from = held.getLong("position");
    Long inHand = held.getLong("delivery_until");
    long to = inHand == null ? Math.min(from + WINDOW, held.getLong("head")) : inHand;
    Tuple values =
        Tuple.tuple()
            .addUUID(id)
            .addLong(from)
            .addLong(to)
            .addArrayOfString(held.getArrayOfStrings("kinds"))
            .addBoolean(held.getBoolean("everything"))
            .addInteger(Delivery.MOST_NOTICES);
    return connection
        .preparedQuery(MATCHING)
        .execute(values)
        .map(FeedStore::read)
        .chain(notices -> begin(connection, held, notices, to, now));
  }

  private static Uni<Optional<Delivery>> begin(
      SqlConnection connection, Row held, List<PublishedNotice> notices, long to, Instant now) {
    UUID subscription = held.getUUID("id");
    if (notices.isEmpty()) {
      return connection
          .preparedQuery(SKIP)
          .execute(Tuple.of(subscription, to))
          .replaceWith(Optional.empty());
    }
    boolean full = notices.size() == Delivery.MOST_NOTICES;
    long until = full ? notices.get(notices.size() - 1).position() : to;
    UUID known = held.getUUID("delivery_id");
    UUID id = known == null ? UUID.randomUUID() : known;
    return connection
        .preparedQuery(BEGIN)
        .execute(Tuple.of(subscription, id, until))
        .replaceWith(() -> Optional.of(delivery(id, held, notices, until, now)));
  }

  private static Delivery delivery(
      UUID id, Row held, List<PublishedNotice> notices, long until, Instant now) {
    OffsetDateTime failingSince = held.getOffsetDateTime("failing_since");
    return new Delivery(
        id,
        held.getUUID("lease"),
        ReceiverStore.receiver(held, now),
        notices,
        until,
        held.getInteger("failures"),
        failingSince == null ? null : failingSince.toInstant());
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
