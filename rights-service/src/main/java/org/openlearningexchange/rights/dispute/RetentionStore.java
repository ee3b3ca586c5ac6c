package org.openlearningexchange.rights.dispute;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds what has run out, and deletes what is personal in disputes that closed long ago. */
@ApplicationScoped
public class RetentionStore {
  private static final int AT_ONCE = 200;

  private static final String EXPIRED =
      """
      select id from dispute
      where closes_at < $1 and state in ('rejected', 'resolved') order by closes_at limit\s"""
          + AT_ONCE;

  private static final String MARK =
      """
      update dispute set erased_at = $2
      where id in (select id from dispute where closed_at < $1 and erased_at is null
          limit\s"""
          + AT_ONCE
          + " for update skip locked) returning id";

  private final Pool pool;

  public RetentionStore(Pool pool) {
    this.pool = pool;
  }

  /** Some of the disputes whose time to appeal has run out. */
  Uni<List<UUID>> findExpired(Instant now) {
    return pool.preparedQuery(EXPIRED)
        .execute(Tuple.of(DisputeStore.utc(now)))
        .map(RetentionStore::ids);
  }

  /** Deletes what is personal in some of those that closed before; answers in how many. */
  Uni<Integer> erase(Instant closedBefore, Instant now) {
    return pool.withTransaction(
        connection ->
            connection
                .preparedQuery(MARK)
                .execute(Tuple.of(DisputeStore.utc(closedBefore), DisputeStore.utc(now)))
                .map(RetentionStore::ids)
                .call(ids -> delete(connection, "dispute_notice", ids))
                .call(ids -> delete(connection, "dispute_reply", ids))
                .map(List::size));
  }

  private static Uni<Void> delete(SqlConnection connection, String table, List<UUID> ids) {
    return connection
        .preparedQuery("delete from %s where dispute_id = any($1)".formatted(table))
        .execute(Tuple.of(ids.toArray(UUID[]::new)))
        .replaceWithVoid();
  }

  private static List<UUID> ids(RowSet<Row> rows) {
    List<UUID> ids = new ArrayList<>();
    rows.forEach(row -> ids.add(row.getUUID(0)));
    return ids;
  }
}
