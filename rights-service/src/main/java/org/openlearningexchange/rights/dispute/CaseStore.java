package org.openlearningexchange.rights.dispute;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.rights.dispute.SentNotice.Particulars;

/** Reads disputes. */
@ApplicationScoped
public class CaseStore {
  private static final String DISPUTE =
      """
      select d.id, d.number, d.resource_id, d.canonical_url, d.grounds, d.as_holder, d.language,
          d.received_at, d.stage, d.statement, d.erased_at, d.key_hash
      from dispute d\s""";

  private static final String LIST =
      DISPUTE
          + """
      where d.number < $1 and ($2::text is null or d.state = $2)
          and (not $3 or d.due_at < $4) and ($5::uuid is null or d.resource_id = $5)
          and ($6::uuid[] is null or exists (
            select 1 from resource r
            where (r.id = d.resource_id or r.canonical_url = d.canonical_url)
              and r.repository_id = any($6)))
      order by d.number desc limit $7
      """;

  private static final String PARTICULARS =
      "select name, email, reasons, addresses from dispute_notice where dispute_id = $1";

  private static final String REPLIES =
      "select at, step, party, reasons from dispute_reply where dispute_id = $1 order by id";

  private static final String EVENTS =
      "select at, step, state, party, client_id from dispute_event where dispute_id = $1 order by id";

  private static final String REPOSITORIES =
      """
      select distinct repository_id from resource
      where (id = $1 or canonical_url = $2) and repository_id is not null
      """;

  private static final String OVERDUE = "select count(*) from dispute where due_at < $1";

  private final Pool pool;

  public CaseStore(Pool pool) {
    this.pool = pool;
  }

  /** All that is kept of a dispute. */
  Uni<Optional<CaseFile>> find(UUID id) {
    return pool.withTransaction(
        connection ->
            connection
                .preparedQuery(DISPUTE + "where d.id = $1")
                .execute(Tuple.of(id))
                .chain(
                    rows ->
                        rows.rowCount() == 0
                            ? Uni.createFrom().item(Optional.empty())
                            : file(connection, rows.iterator().next()).map(Optional::of)));
  }

  /** A page of disputes, the latest first. */
  Uni<List<Dispute>> list(CaseQuery query, Instant now) {
    UUID @Nullable [] repositories =
        query.repositories() == null ? null : query.repositories().toArray(UUID[]::new);
    return pool.preparedQuery(LIST)
        .execute(
            Tuple.tuple()
                .addLong(query.before())
                .addString(query.state())
                .addBoolean(query.overdue())
                .addOffsetDateTime(DisputeStore.utc(now))
                .addUUID(query.resource())
                .addArrayOfUUID(repositories)
                .addInteger(query.limit()))
        .map(rows -> all(rows, CaseStore::dispute));
  }

  /** How many wait for an operator longer than they should. */
  Uni<Long> countOverdue(Instant now) {
    return pool.preparedQuery(OVERDUE)
        .execute(Tuple.of(DisputeStore.utc(now)))
        .map(rows -> rows.iterator().next().getLong(0));
  }

  /** The dispute, which nobody else changes until the transaction ends. */
  static Uni<Optional<Dispute>> lock(SqlConnection connection, UUID id) {
    return connection
        .preparedQuery(DISPUTE + "where d.id = $1 for update")
        .execute(Tuple.of(id))
        .map(rows -> all(rows, CaseStore::dispute).stream().findFirst());
  }

  /** What is personal in its notice; empty once erased. */
  static Uni<Optional<Particulars>> particulars(SqlConnection connection, UUID id) {
    return connection
        .preparedQuery(PARTICULARS)
        .execute(Tuple.of(id))
        .map(rows -> all(rows, CaseStore::particulars).stream().findFirst());
  }

  private static Uni<CaseFile> file(SqlConnection connection, Row row) {
    Dispute dispute = dispute(row);
    Tuple id = Tuple.of(dispute.id());
    return Uni.combine()
        .all()
        .unis(
            particulars(connection, dispute.id()),
            connection.preparedQuery(REPLIES).execute(id),
            connection.preparedQuery(EVENTS).execute(id),
            connection
                .preparedQuery(REPOSITORIES)
                .execute(Tuple.of(dispute.resourceId(), dispute.canonicalUrl())))
        .asTuple()
        .map(
            read ->
                new CaseFile(
                    dispute,
                    row.getBuffer("key_hash").getBytes(),
                    read.getItem1().orElse(null),
                    all(read.getItem2(), CaseStore::reply),
                    all(read.getItem3(), CaseStore::event),
                    Set.copyOf(all(read.getItem4(), found -> found.getUUID(0)))));
  }

  private static Dispute dispute(Row row) {
    String statement = row.getString("statement");
    return new Dispute(
        row.getUUID("id"),
        row.getLong("number"),
        row.getUUID("resource_id"),
        row.getString("canonical_url"),
        Grounds.of(row.getString("grounds")).orElseThrow(),
        row.getBoolean("as_holder"),
        row.getString("language"),
        row.getOffsetDateTime("received_at").toInstant(),
        Json.read(row.getString("stage"), Stage.class),
        statement == null ? null : Json.read(statement, StatementOfReasons.class),
        instant(row.getOffsetDateTime("erased_at")));
  }

  private static Particulars particulars(Row row) {
    return new Particulars(
        row.getString("name"),
        row.getString("email"),
        row.getString("reasons"),
        List.of(row.getArrayOfStrings("addresses")));
  }

  private static CaseFile.Reply reply(Row row) {
    return new CaseFile.Reply(
        row.getOffsetDateTime("at").toInstant(), step(row), party(row), row.getString("reasons"));
  }

  private static CaseFile.Event event(Row row) {
    return new CaseFile.Event(
        row.getOffsetDateTime("at").toInstant(),
        step(row),
        row.getString("state"),
        party(row),
        row.getString("client_id"));
  }

  private static Step.Name step(Row row) {
    return Step.Name.valueOf(row.getString("step").toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Party party(Row row) {
    return Party.valueOf(row.getString("party").toUpperCase(Locale.ROOT));
  }

  private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
    List<T> all = new ArrayList<>(rows.size());
    rows.forEach(row -> all.add(read.apply(row)));
    return all;
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
