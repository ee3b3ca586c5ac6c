package org.openlearningexchange.rights.notice;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads published notices, and deletes old ones. */
@ApplicationScoped
public class FeedStore {
  /** What a statement selects from {@code notice n} for {@link #read}. */
  public static final String COLUMNS =
      "n.uid, n.position, n.at, n.published_at, n.kind, n.resource_id, n.repository_id, n.before,"
          + " n.after, n.earlier_holds";

  /** Oldest first, so that what remains has no holes. */
  private static final String DELETE_OLDER =
      """
      delete from notice where id in (
        select id from notice where at < $1 and position is not null order by at, id limit $2
        for update skip locked)
      """;

  /** Positions grow with the time of publication, which the planner does not know. */
  private static final String FIRST_SINCE =
      "select f.position from notice f where f.published_at >= $%d and f.position is not null"
          + " order by f.published_at, f.position limit 1";

  private final Pool pool;

  public FeedStore(Pool pool) {
    this.pool = pool;
  }

  /** The newest notices that are asked for. */
  Uni<NoticePage> find(NoticeQuery query) {
    Tuple values = Tuple.tuple();
    return pool.preparedQuery(select(query, values))
        .execute(values)
        .map(rows -> NoticePage.of(read(rows), query.size()));
  }

  /** Deletes some notices from before then; answers how many. */
  Uni<Integer> deleteSome(Instant before, int atMost) {
    return pool.preparedQuery(DELETE_OLDER)
        .execute(Tuple.of(before.atOffset(ZoneOffset.UTC), atMost))
        .map(RowSet::rowCount);
  }

  /** Only what is asked for stands in the statement, so that the index for it is used. */
  private static String select(NoticeQuery query, Tuple values) {
    StringBuilder sql = new StringBuilder("select ").append(COLUMNS);
    sql.append(" from notice n where n.position is not null");
    if (!query.resources().isEmpty()) {
      values.addArrayOfUUID(query.resources().toArray(UUID[]::new));
      sql.append(" and n.resource_id = any($").append(values.size()).append(')');
    }
    if (!query.repositories().isEmpty()) {
      values.addArrayOfUUID(query.repositories().toArray(UUID[]::new));
      sql.append(" and n.repository_id = any($").append(values.size()).append(')');
    }
    if (!query.kinds().isEmpty()) {
      List<String> kinds = query.kinds().stream().map(Notice.Kind::value).toList();
      values.addArrayOfString(kinds.toArray(String[]::new));
      sql.append(" and n.kind = any($").append(values.size()).append(')');
    }
    if (query.since() != null) {
      values.addOffsetDateTime(query.since().atOffset(ZoneOffset.UTC));
      sql.append(" and n.position >= (").append(FIRST_SINCE.formatted(values.size())).append(')');
    }
    if (query.before() != null) {
      values.addLong(query.before());
      sql.append(" and n.position < $").append(values.size());
    }
    values.addInteger(query.size() + 1);
    return sql.append(" order by n.position desc limit $").append(values.size()).toString();
  }

  /** The notices, in the order of the rows. */
  public static List<PublishedNotice> read(Iterable<Row> rows) {
    List<PublishedNotice> notices = new ArrayList<>();
    rows.forEach(row -> notices.add(read(row)));
    return notices;
  }

  private static PublishedNotice read(Row row) {
    return new PublishedNotice(
        row.getUUID("uid"),
        row.getLong("position"),
        row.getOffsetDateTime("at").toInstant(),
        row.getOffsetDateTime("published_at").toInstant(),
        new Notice(
            Notice.Kind.find(row.getString("kind")).orElseThrow(),
            row.getUUID("resource_id"),
            row.getUUID("repository_id"),
            row.getString("before"),
            row.getString("after"),
            row.getBoolean("earlier_holds")));
  }
}
