package org.openlearningexchange.rights.subscription;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.notice.Notice.Kind;
import org.openlearningexchange.rights.subscription.Subscription.LastDelivery;
import org.openlearningexchange.rights.subscription.Subscription.LastError;
import org.openlearningexchange.rights.subscription.Subscription.State;

/** Reads subscriptions for their owners. */
@ApplicationScoped
public class SubscriptionStore {
  private static final String SELECT =
      """
      select s.*,
          (select count(*) from subscription_resource r where r.subscription_id = s.id) as resources,
          array(select r.repository_id from subscription_repository r
            where r.subscription_id = s.id order by 1) as repositories
      from subscription s where ($1 or s.client_id = $2 or s.member_id = $3)
      """;

  private final Pool pool;

  public SubscriptionStore(Pool pool) {
    this.pool = pool;
  }

  /** Those of the owner, in the order of their ids, after that one. */
  Uni<List<Subscription>> list(Owner owner, @Nullable UUID after, int atMost) {
    return pool.preparedQuery(
            SELECT + " and ($4::uuid is null or s.id > $4) order by s.id limit $5")
        .execute(of(owner).addUUID(after).addInteger(atMost))
        .map(SubscriptionStore::read);
  }

  /** One of the owner's. */
  public Uni<Optional<Subscription>> find(Owner owner, UUID id) {
    return pool.preparedQuery(SELECT + " and s.id = $4")
        .execute(of(owner).addUUID(id))
        .map(rows -> read(rows).stream().findFirst());
  }

  /** What every statement needs to look at whose it is: operator, client, member. */
  static Tuple of(Owner owner) {
    return Tuple.tuple()
        .addBoolean(owner.everybody())
        .addString(owner.clientId())
        .addUUID(owner.memberId());
  }

  private static List<Subscription> read(Iterable<Row> rows) {
    List<Subscription> subscriptions = new ArrayList<>();
    rows.forEach(row -> subscriptions.add(read(row)));
    return subscriptions;
  }

  private static Subscription read(Row row) {
    State state = state(row);
    return new Subscription(
        row.getUUID("id"),
        row.getString("client_id"),
        row.getUUID("member_id"),
        URI.create(row.getString("url")),
        kinds(row.getArrayOfStrings("kinds")),
        row.getBoolean("everything"),
        List.of(row.getArrayOfUUIDs("repositories")),
        row.getInteger("resources"),
        state,
        time(row, "failing_since"),
        state == State.FAILING ? time(row, "next_attempt_at") : null,
        lastDelivery(row),
        lastError(row),
        row.getOffsetDateTime("created_at").toInstant());
  }

  private static State state(Row row) {
    State state = State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    return state == State.ACTIVE && row.getOffsetDateTime("failing_since") != null
        ? State.FAILING
        : state;
  }

  private static List<Kind> kinds(String[] values) {
    return Arrays.stream(values).map(value -> Kind.find(value).orElseThrow()).toList();
  }

  private static @Nullable LastDelivery lastDelivery(Row row) {
    Instant at = time(row, "last_delivery_at");
    return at == null ? null : new LastDelivery(at, row.getInteger("last_delivery_notices"));
  }

  private static @Nullable LastError lastError(Row row) {
    Instant at = time(row, "last_error_at");
    return at == null ? null : new LastError(at, row.getString("last_error"));
  }

  private static @Nullable Instant time(Row row, String column) {
    OffsetDateTime time = row.getOffsetDateTime(column);
    return time == null ? null : time.toInstant();
  }
}
