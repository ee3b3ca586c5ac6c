package org.openlearningexchange.rights.notice;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;

/**
 * Gives committed notices their positions. Ids are drawn before transactions commit, in any order;
 * a reader who remembered the highest id would skip those that commit late. Positions are given to
 * what has committed, by one transaction at a time, so nobody ever sees a gap that is filled later.
 */
@ApplicationScoped
public class PositionStore {
  private static final int AT_ONCE = 1000;

  /** An instance that finds another at it leaves it to that one. */
  private static final String LOCK_HEAD =
      "select position, published_at from notice_head for update skip locked";

  /** Notices of one resource have ids in the order of their commits: its row was locked. */
  private static final String PUBLISH =
      """
      update notice n set position = $1 + x.nth, published_at = $2
      from (
        select y.id, row_number() over (order by y.id) as nth
        from (select id from notice where position is null order by id limit $3) y) x
      where n.id = x.id
      """;

  private static final String MOVE_HEAD =
      "update notice_head set position = position + $1, published_at = $2";

  private final Pool pool;

  public PositionStore(Pool pool) {
    this.pool = pool;
  }

  /**
   * The positions that were given.
   *
   * @param from exclusive
   * @param to inclusive
   */
  public record Given(long from, long to) {
    public long count() {
      return to - from;
    }
  }

  /** Publishes some of the notices that wait for it, in a transaction of its own. */
  public Uni<Given> giveSome(Instant now) {
    return pool.withTransaction(
        connection ->
            connection
                .query(LOCK_HEAD)
                .execute()
                .chain(head -> publish(connection, head.iterator(), now)));
  }

  private static Uni<Given> publish(SqlConnection connection, Iterator<Row> head, Instant now) {
    if (!head.hasNext()) {
      return Uni.createFrom().item(new Given(0, 0));
    }
    Row row = head.next();
    long from = row.getLong("position");
    Instant last = row.getOffsetDateTime("published_at").toInstant();
    Instant at = now.isBefore(last) ? last : now;
    return connection
        .preparedQuery(PUBLISH)
        .execute(Tuple.of(from, at.atOffset(ZoneOffset.UTC), AT_ONCE))
        .map(RowSet::rowCount)
        .chain(count -> moveHead(connection, count, at).replaceWith(new Given(from, from + count)));
  }

  private static Uni<Void> moveHead(SqlConnection connection, int count, Instant at) {
    return count == 0
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(MOVE_HEAD)
            .execute(Tuple.of((long) count, at.atOffset(ZoneOffset.UTC)))
            .replaceWithVoid();
  }
}
