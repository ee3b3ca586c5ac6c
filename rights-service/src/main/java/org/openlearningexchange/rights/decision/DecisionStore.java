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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.rights.decision.StoredRights.State;
import org.openlearningexchange.rights.notice.Notice;
import org.openlearningexchange.rights.notice.NoticeStore;
import org.openlearningexchange.rights.restriction.RestrictionStore;

/**
 * Stores decisions: one transaction and a handful of statements for a whole batch. By the reactive
 * pool rather than sessions, since consumers that wait for the database come back on any thread.
 */
@ApplicationScoped
public class DecisionStore {
  private static final String LOCK =
      """
      select id, state, record_version, content_hash, decision, rules_version from resource
      where id = any($1) order by id for update
      """;

  private static final String UPSERT =
      """
      insert into resource (id, repository_id, state, record_version, content_hash, record, decision,
          rules_version, withdrawn_since, withdrawn_reason, canonical_url, revision)
      select b.*, ((select value from epoch) << 32) + 1
      from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::text[],
          $8::int[], $9::timestamptz[], $10::text[], $11::text[]) as b
      on conflict (id) do update set repository_id = excluded.repository_id, state = excluded.state,
          record_version = excluded.record_version, content_hash = excluded.content_hash,
          record = excluded.record, decision = coalesce(excluded.decision, resource.decision),
          rules_version = excluded.rules_version, withdrawn_since = excluded.withdrawn_since,
          withdrawn_reason = excluded.withdrawn_reason,
          canonical_url = coalesce(excluded.canonical_url, resource.canonical_url),
          revision = greatest(resource.revision, excluded.revision - 1) + 1
      where resource.record_version <= excluded.record_version or resource.state = 'erased'
      """;

  private static final String CONFIRM =
      """
      update resource r set record_version = b.record_version, record = b.record
      from unnest($1::uuid[], $2::bigint[], $3::text[]) as b(id, record_version, record)
      where r.id = b.id and r.record_version < b.record_version
      """;

  private static final String ERASE =
      """
      update resource set state = 'erased', content_hash = null, record = null, decision = null,
          withdrawn_since = null, withdrawn_reason = null, canonical_url = null,
          revision = greatest(revision, (select value from epoch) << 32) + 1
      where id = any($1) and state <> 'erased'
      """;

  private static final String REMEMBER =
      """
      insert into decision_change (resource_id, changed_at, from_expression, to_expression, decision,
          run_id, rules_version)
      select * from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::uuid[],
          $7::int[])
      """;

  private final Pool pool;
  private final RestrictionStore restrictions;
  private final NoticeStore notices;
  private final Clock clock;

  public DecisionStore(Pool pool, RestrictionStore restrictions, NoticeStore notices, Clock clock) {
    this.pool = pool;
    this.restrictions = restrictions;
    this.notices = notices;
    this.clock = clock;
  }

  /** Raises the epoch to at least this. */
  Uni<Void> raiseEpoch(long epoch) {
    return pool.preparedQuery("update epoch set value = greatest(value, $1)")
        .execute(Tuple.of(epoch))
        .replaceWithVoid();
  }

  /** Rules on a batch and stores what it comes to; answers how many resources changed. */
  Uni<Integer> apply(List<IncomingRecord> records, Set<UUID> erased) {
    if (records.isEmpty() && erased.isEmpty()) {
      return Uni.createFrom().item(0);
    }
    return pool.withTransaction(
            connection ->
                restrictions
                    .holdStill(connection)
                    .chain(() -> erase(connection, erased))
                    .chain(() -> lock(connection, records))
                    .map(stored -> rule(stored, records, clock.instant()))
                    .chain(rulings -> store(connection, rulings)))
        .map(changed -> changed + erased.size());
  }

  private static Uni<Map<UUID, StoredRights>> lock(
      SqlConnection connection, List<IncomingRecord> records) {
    UUID[] ids = records.stream().map(IncomingRecord::id).toArray(UUID[]::new);
    return connection.preparedQuery(LOCK).execute(Tuple.of(ids)).map(DecisionStore::byId);
  }

  private static Map<UUID, StoredRights> byId(RowSet<Row> rows) {
    Map<UUID, StoredRights> stored = new HashMap<>();
    for (Row row : rows) {
      stored.put(
          row.getUUID("id"),
          new StoredRights(
              row.getUUID("id"),
              State.of(row.getString("state")),
              row.getLong("record_version"),
              row.getString("content_hash"),
              decision(row),
              row.getInteger("rules_version")));
    }
    return stored;
  }

  static @Nullable RightsDecision decision(Row row) {
    String json = row.getString("decision");
    return json == null ? null : Json.read(json, RightsDecision.class);
  }

  private static List<Ruling> rule(
      Map<UUID, StoredRights> stored, List<IncomingRecord> records, Instant now) {
    List<Ruling> rulings = new ArrayList<>(records.size());
    for (IncomingRecord record : records) {
      rulings.add(Rulings.rule(Optional.ofNullable(stored.get(record.id())), record, now));
    }
    return rulings;
  }

  private Uni<Integer> store(SqlConnection connection, List<Ruling> rulings) {
    ResourceColumns changed = new ResourceColumns();
    List<Ruling.Confirmed> confirmed = new ArrayList<>();
    List<Ruling.Change> changes = new ArrayList<>();
    List<Notice> told = new ArrayList<>();
    for (Ruling ruling : rulings) {
      ruling.notice().ifPresent(told::add);
      if (ruling instanceof Ruling.Published published) {
        changed.add(published);
        if (published.change() != null) {
          changes.add(published.change());
        }
      } else if (ruling instanceof Ruling.Withdrawn withdrawn) {
        changed.add(withdrawn);
      } else if (ruling instanceof Ruling.Confirmed same) {
        confirmed.add(same);
      }
    }
    return run(connection, UPSERT, changed.size(), () -> Tuple.from(changed.arrays()))
        .chain(() -> run(connection, CONFIRM, confirmed.size(), () -> tuple(confirmed)))
        .chain(() -> remember(connection, changes))
        .chain(() -> restrictions.applyTo(connection, changed.ids()))
        .chain(() -> notices.append(connection, told, clock.instant()))
        .replaceWith(changed.size());
  }

  /** Adds changes to the history, in the transaction that makes them. */
  Uni<Void> remember(SqlConnection connection, List<Ruling.Change> changes) {
    return run(
        connection,
        REMEMBER,
        changes.size(),
        () -> Tuple.from(new ChangeColumns(changes, clock.instant()).arrays()));
  }

  private static Uni<Void> erase(SqlConnection connection, Set<UUID> ids) {
    if (ids.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Tuple key = Tuple.of(ids.toArray(UUID[]::new));
    return connection
        .preparedQuery(ERASE)
        .execute(key)
        .chain(
            () ->
                connection
                    .preparedQuery("delete from decision_change where resource_id = any($1)")
                    .execute(key))
        .replaceWithVoid();
  }

  private static Tuple tuple(List<Ruling.Confirmed> confirmed) {
    return Tuple.of(
        confirmed.stream().map(Ruling.Confirmed::id).toArray(UUID[]::new),
        confirmed.stream().map(Ruling.Confirmed::recordVersion).toArray(Long[]::new),
        confirmed.stream().map(Ruling.Confirmed::json).toArray(String[]::new));
  }

  static Uni<Void> run(
      SqlConnection connection, String statement, int rows, Supplier<Tuple> columns) {
    return rows == 0
        ? Uni.createFrom().voidItem()
        : connection.preparedQuery(statement).execute(columns.get()).replaceWithVoid();
  }
}
