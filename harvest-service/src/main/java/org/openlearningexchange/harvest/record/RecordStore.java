package org.openlearningexchange.harvest.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.inventory.InventoryLine;

/** What was last seen of each source record. A page costs a fixed number of statements. */
@ApplicationScoped
public class RecordStore {
  private final DataSource dataSource;

  public RecordStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** What is held of these resources; those of which nothing is known are absent. */
  public Map<UUID, Known> known(UUID runId, Collection<UUID> ids) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select i.id, s.resource_id is not null as held, s.content_hash,
                       coalesce(s.withdrawn, false) as withdrawn,
                       coalesce(s.last_run = ?, false) or exists (
                         select from refusal f where f.run_id = ? and f.resource_id = i.id) as seen
                  from unnest(cast(? as uuid[])) as i(id)
                  left join source_record s on s.resource_id = i.id
                """)) {
      select.setObject(1, runId);
      select.setObject(2, runId);
      select.setArray(3, connection.createArrayOf("uuid", ids.toArray()));
      Map<UUID, Known> known = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          known.put(
              row.getObject("id", UUID.class),
              new Known(
                  row.getBoolean("held"),
                  row.getString("content_hash"),
                  row.getBoolean("withdrawn"),
                  row.getBoolean("seen")));
        }
      }
      return known;
    }
  }

  /** Stores a batch within the caller's transaction. */
  public void save(Connection connection, PublishedBatch batch) throws SQLException {
    RecordRows rows = RecordRows.of(batch);
    rows.upsert(connection, batch);
    rows.keepRaw(connection, batch.protocol());
    touch(connection, batch);
    RefusalStore.save(connection, batch.runId(), batch.plan().refuse());
  }

  private static void touch(Connection connection, PublishedBatch batch) throws SQLException {
    if (batch.plan().touch().isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update source_record set last_run = ?, doomed_run = null
             where resource_id = any (cast(? as uuid[]))
            """)) {
      update.setObject(1, batch.runId());
      update.setArray(2, connection.createArrayOf("uuid", batch.plan().touch().toArray()));
      update.executeUpdate();
    }
  }

  static Arrival.Origin origin(ResultSet row) throws SQLException {
    String sets = row.getString("sets");
    return new Arrival.Origin(
        row.getObject("resource_id", UUID.class),
        row.getString("identifier"),
        row.getString("datestamp"),
        sets.isEmpty() ? List.of() : List.of(sets.split(" ")),
        row.getString("metadata_prefix"));
  }

  /** The next lines of the inventory, in the order of ids; only what was ever published. */
  public List<InventoryLine> inventory(@Nullable UUID after, int most) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select resource_id, content_hash, record_version, withdrawn from source_record
                 where resource_id > ? and record_version > 0
                 order by resource_id limit ?
                """)) {
      select.setObject(1, after == null ? new UUID(0, 0) : after);
      select.setInt(2, most);
      List<InventoryLine> lines = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          lines.add(
              new InventoryLine(
                  row.getString("resource_id"),
                  row.getString("content_hash"),
                  row.getLong("record_version"),
                  null,
                  row.getBoolean("withdrawn")));
        }
      }
      return lines;
    }
  }
}
