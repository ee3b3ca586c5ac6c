package org.openlearningexchange.rights.inventory;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.openlearningexchange.kit.inventory.InventoryLine;

/** Walks over all resources by id. */
@ApplicationScoped
public class InventoryStore {
  private static final UUID FIRST = new UUID(0, 0);
  private static final int BATCH = 2_000;

  private static final String NEXT =
      """
      select id, content_hash, record_version, revision, state from resource
      where id > $1 and state <> 'erased' order by id limit\s"""
          + BATCH;

  private final Pool pool;

  public InventoryStore(Pool pool) {
    this.pool = pool;
  }

  /** Every resource, by id; read in batches, as fast as it is taken. */
  Multi<InventoryLine> all() {
    return Multi.createBy()
        .repeating()
        .uni(() -> new AtomicReference<>(FIRST), this::next)
        .whilst(batch -> batch.size() == BATCH)
        .onItem()
        .transformToIterable(Function.identity());
  }

  private Uni<List<InventoryLine>> next(AtomicReference<UUID> last) {
    return pool.preparedQuery(NEXT)
        .execute(Tuple.of(last.get()))
        .map(
            rows -> {
              List<InventoryLine> batch = new ArrayList<>(rows.size());
              for (Row row : rows) {
                batch.add(line(row));
                last.set(row.getUUID("id"));
              }
              return batch;
            });
  }

  private static InventoryLine line(Row row) {
    return new InventoryLine(
        row.getUUID("id").toString(),
        row.getString("content_hash"),
        row.getLong("record_version"),
        row.getLong("revision"),
        row.getString("state").equals("withdrawn"));
  }
}
