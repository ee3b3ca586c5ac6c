package org.openlearningexchange.rights.decision;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.HarvestedRecord;
import org.openlearningexchange.rights.recognition.Recognition;

/**
 * Decides anew on records that older rules decided. Rows that newer rules decided are left alone,
 * and a pass that is cut off goes on where it stopped, since the rows say which rules they had.
 */
@ApplicationScoped
public class RedecisionStore {
  private static final int AT_ONCE = 500;

  private static final String DECIDED_BY_OLDER_RULES =
      """
      select id, record, decision from resource where state = 'published' and rules_version < $1
      limit $2 for update skip locked
      """;

  private static final String REDECIDE =
      """
      update resource r set decision = b.decision, rules_version = $4,
          revision = case when b.changed
              then greatest(r.revision, (select value from epoch) << 32) + 1 else r.revision end
      from unnest($1::uuid[], $2::text[], $3::boolean[]) as b(id, decision, changed)
      where r.id = b.id
      """;

  private final Pool pool;
  private final DecisionStore decisions;
  private final Clock clock;

  public RedecisionStore(Pool pool, DecisionStore decisions, Clock clock) {
    this.pool = pool;
    this.decisions = decisions;
    this.clock = clock;
  }

  /** Decides anew on some of what older rules decided; answers how many rows it took. */
  Uni<Integer> redecideSome() {
    return pool.withTransaction(
        connection ->
            connection
                .preparedQuery(DECIDED_BY_OLDER_RULES)
                .execute(Tuple.of(Recognition.RULES_VERSION, AT_ONCE))
                .map(rows -> redecide(rows, clock.instant()))
                .chain(decided -> storeRedecided(connection, decided)));
  }

  private static List<Rulings.Redecision> redecide(RowSet<Row> rows, Instant now) {
    List<Rulings.Redecision> decided = new ArrayList<>(rows.size());
    for (Row row : rows) {
      HarvestedRecord record = Json.read(row.getString("record"), HarvestedRecord.class);
      decided.add(
          Rulings.redecide(
              row.getUUID("id"),
              DecisionStore.decision(row),
              Recognition.of(record.licenceStatements()),
              now));
    }
    return decided;
  }

  private Uni<Integer> storeRedecided(SqlConnection connection, List<Rulings.Redecision> decided) {
    List<Ruling.Change> changes = new ArrayList<>();
    for (Rulings.Redecision one : decided) {
      if (one.change() != null) {
        changes.add(one.change());
      }
    }
    return DecisionStore.run(connection, REDECIDE, decided.size(), () -> redecisions(decided))
        .chain(() -> decisions.remember(connection, changes))
        .replaceWith(decided.size());
  }

  private static Tuple redecisions(List<Rulings.Redecision> decided) {
    return Tuple.of(
        decided.stream().map(Rulings.Redecision::id).toArray(UUID[]::new),
        decided.stream().map(one -> Json.write(one.decision())).toArray(String[]::new),
        decided.stream().map(one -> one.change() != null).toArray(Boolean[]::new),
        Recognition.RULES_VERSION);
  }
}
