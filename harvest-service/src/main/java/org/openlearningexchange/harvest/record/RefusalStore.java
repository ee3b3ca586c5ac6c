package org.openlearningexchange.harvest.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Entries that were not taken, with reason and bytes, for as long as their run is kept. */
@ApplicationScoped
public class RefusalStore {
  private static final int LONGEST = 2_000;

  /** Of a page: what is sent has to fit into memory several times over. */
  private static final int ROWS_AT_ONCE = 5;

  private static final long MOST_CHARACTERS = 4_000_000;

  private final DataSource dataSource;

  public RefusalStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The refusals of a run after this number, in order: at most so many, and fewer where their texts
   * are long. None means that there are no more.
   */
  public List<Refusal> ofRun(UUID runId, long after, int most) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select number, identifier, reason, path, value, page, entry, refused_at, raw
                  from refusal
                 where run_id = ? and number > ? order by number limit ?
                """)) {
      select.setObject(1, runId);
      select.setLong(2, after);
      select.setInt(3, most);
      connection.setAutoCommit(false);
      select.setFetchSize(ROWS_AT_ONCE);
      List<Refusal> refusals = new ArrayList<>();
      long characters = 0;
      try (ResultSet row = select.executeQuery()) {
        while (characters < MOST_CHARACTERS && row.next()) {
          Refusal refusal = refusal(row);
          refusals.add(refusal);
          characters += refusal.raw().length();
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      return refusals;
    }
  }

  private static Refusal refusal(ResultSet row) throws SQLException {
    return new Refusal(
        row.getLong("number"),
        row.getString("identifier"),
        row.getString("reason"),
        row.getString("path"),
        row.getString("value"),
        row.getObject("page", Integer.class),
        row.getObject("entry", Integer.class),
        row.getObject("refused_at", OffsetDateTime.class).toInstant(),
        RawText.unpack(row.getBytes("raw")));
  }

  static void save(Connection connection, UUID runId, List<Arrival.Faulty> refusals)
      throws SQLException {
    if (refusals.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into refusal (run_id, resource_id, identifier, reason, path, value, raw, page,
              entry)
            select ?, r.* from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]),
              cast(? as text[]), cast(? as text[]), cast(? as bytea[]), cast(? as integer[]),
              cast(? as integer[])) as r
            """)) {
      insert.setObject(1, runId);
      insert.setArray(
          2,
          connection.createArrayOf(
              "uuid", refusals.stream().map(Arrival.Faulty::resourceId).toArray()));
      insert.setArray(3, texts(connection, refusals, Arrival.Faulty::identifier));
      insert.setArray(4, texts(connection, refusals, Arrival.Faulty::reason));
      insert.setArray(5, texts(connection, refusals, Arrival.Faulty::path));
      insert.setArray(6, texts(connection, refusals, Arrival.Faulty::value));
      insert.setArray(
          7,
          connection.createArrayOf(
              "bytea", refusals.stream().map(r -> r.raw().packed()).toArray(byte[][]::new)));
      insert.setArray(8, places(connection, refusals, Arrival.Place::page));
      insert.setArray(9, places(connection, refusals, Arrival.Place::entry));
      insert.executeUpdate();
    }
  }

  private static java.sql.Array places(
      Connection connection, List<Arrival.Faulty> refusals, Function<Arrival.Place, Integer> column)
      throws SQLException {
    List<@Nullable Integer> places = new ArrayList<>(refusals.size());
    for (Arrival.Faulty refusal : refusals) {
      Arrival.Place place = refusal.place();
      places.add(place == null ? null : column.apply(place));
    }
    return connection.createArrayOf("integer", places.toArray());
  }

  private static java.sql.Array texts(
      Connection connection,
      List<Arrival.Faulty> refusals,
      Function<Arrival.Faulty, @Nullable String> column)
      throws SQLException {
    List<@Nullable String> texts = new ArrayList<>(refusals.size());
    for (Arrival.Faulty refusal : refusals) {
      String text = column.apply(refusal);
      texts.add(
          text == null
              ? null
              : text.substring(0, Math.min(text.length(), LONGEST)).replace('\0', '\uFFFD'));
    }
    return connection.createArrayOf("text", texts.toArray());
  }
}
