package org.openlearningexchange.rights.override;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Keeps who did what to overrides. */
@ApplicationScoped
class AuditStore {
  private static final int MOST = 200;

  private static final String WRITE =
      """
      insert into override_audit (resource_id, at, client_id, role, action, before, after, reason)
      select b.id, $3, $4, $5, $6, b.before, $7, $8 from unnest($1::uuid[], $2::text[]) as b(id, before)
      """;

  private static final String LIST =
      "select * from override_audit where resource_id = $1 order by id desc limit " + MOST;

  private final Pool pool;

  AuditStore(Pool pool) {
    this.pool = pool;
  }

  /**
   * Writes down what was done, in the transaction that does it.
   *
   * @param before by resource the licence that was ordered before, if any
   * @param entry the rest
   */
  Uni<Void> write(SqlConnection connection, Map<UUID, String> before, AuditEntry entry) {
    if (before.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Tuple columns =
        Tuple.of(
            before.keySet().toArray(UUID[]::new),
            before.values().stream()
                .map(text -> text.isEmpty() ? null : text)
                .toArray(String[]::new),
            entry.at().atOffset(ZoneOffset.UTC),
            entry.clientId(),
            entry.role(),
            entry.action());
    return connection
        .preparedQuery(WRITE)
        .execute(columns.addValue(entry.after()).addValue(entry.reason()))
        .replaceWithVoid();
  }

  /** What was done to a resource's override, the latest first. */
  Uni<List<AuditEntry>> list(UUID id) {
    return pool.preparedQuery(LIST)
        .execute(Tuple.of(id))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(AuditStore::entry).toList());
  }

  private static AuditEntry entry(Row row) {
    return new AuditEntry(
        row.getOffsetDateTime("at").toInstant(),
        row.getString("client_id"),
        row.getString("role"),
        row.getString("action"),
        row.getString("before"),
        row.getString("after"),
        row.getString("reason"));
  }
}
