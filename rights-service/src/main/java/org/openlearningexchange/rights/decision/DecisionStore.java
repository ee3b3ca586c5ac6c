package org.openlearningexchange.rights.decision;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.decision.StoredRights.State;
import org.openlearningexchange.rights.history.HistoryStore;
import org.openlearningexchange.rights.notice.NoticeStore;
import org.openlearningexchange.rights.policy.PolicyStore;
import org.openlearningexchange.rights.policy.RepositoryPolicy;
import org.openlearningexchange.rights.recognition.Recognition;
import org.openlearningexchange.rights.restriction.RestrictionStore;

/**
 * Stores decisions: one transaction and a handful of statements for a whole batch. By the reactive
 * pool rather than sessions, since consumers that wait for the database come back on any thread.
 */
@ApplicationScoped
public class DecisionStore {
  /** What is to be read of a row that is decided on. */
  static final String COLUMNS =
      "id, state, record_version, content_hash, decision, overruled, override, withdrawn_since,"
          + " dispute_id";

  private static final String LOCK =
      """
      select %s, case when state = 'published' and rules_version < $2 then record end as unread
      from resource where id = any($1) order by id for update
      """
          .formatted(COLUMNS);

  private static final String UPSERT =
      """
      with stored as (
      insert into resource (id, repository_id, state, record_version, content_hash, record,
          rules_version, withdrawn_since, withdrawn_reason, canonical_url, decision, silent,
          policy_revision, overruled, embargo_until, revision)
      select b.*, ((select value from epoch) << 32) + 1
      from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::int[],
          $8::timestamptz[], $9::text[], $10::text[], $11::text[], $12::boolean[], $13::bigint[],
          $14::text[], $15::timestamptz[]) as b
      on conflict (id) do update set repository_id = excluded.repository_id, state = excluded.state,
          record_version = excluded.record_version, content_hash = excluded.content_hash,
          record = excluded.record, decision = coalesce(excluded.decision, resource.decision),
          overruled = case when excluded.decision is null then resource.overruled
              else excluded.overruled end,
          rules_version = excluded.rules_version, silent = excluded.silent,
          policy_revision = excluded.policy_revision, embargo_until = excluded.embargo_until,
          withdrawn_since = excluded.withdrawn_since, withdrawn_reason = excluded.withdrawn_reason,
          canonical_url = coalesce(excluded.canonical_url, resource.canonical_url),
          revision = greatest(resource.revision, excluded.revision - 1) + 1
      where resource.record_version <= excluded.record_version or resource.state = 'erased'
      returning xmax = 0 as first)
      select count(*) filter (where first) as first from stored
      """;

  /** The record stays the one that brought the content: an equal one is worth no rewriting. */
  private static final String CONFIRM =
      """
      update resource r set record_version = b.record_version
      from unnest($1::uuid[], $2::bigint[]) as b(id, record_version)
      where r.id = b.id and r.record_version < b.record_version
      """;

  private static final String ERASE =
      """
      update resource set state = 'erased', content_hash = null, record = null, decision = null,
          override = null, override_until = null, overruled = null, silent = false,
          embargo_until = null, withdrawn_since = null, withdrawn_reason = null,
          canonical_url = null,
          revision = greatest(revision, (select value from epoch) << 32) + 1
      where id = any($1) and state <> 'erased'
      """;

  private final Pool pool;
  private final PolicyStore policies;
  private final HistoryStore history;
  private final RestrictionStore restrictions;
  private final NoticeStore notices;
  private final Clock clock;

  public DecisionStore(
      Pool pool,
      PolicyStore policies,
      HistoryStore history,
      RestrictionStore restrictions,
      NoticeStore notices,
      Clock clock) {
    this.pool = pool;
    this.policies = policies;
    this.history = history;
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
                    .chain(stored -> decide(connection, stored, records)))
        .map(changed -> changed + erased.size());
  }

  private static Uni<Map<UUID, StoredRights>> lock(
      SqlConnection connection, List<IncomingRecord> records) {
    UUID[] ids = records.stream().map(IncomingRecord::id).toArray(UUID[]::new);
    return connection
        .preparedQuery(LOCK)
        .execute(Tuple.of(ids, Recognition.RULES_VERSION))
        .map(DecisionStore::byId);
  }

  private static Map<UUID, StoredRights> byId(RowSet<Row> rows) {
    Map<UUID, StoredRights> stored = new HashMap<>();
    for (Row row : rows) {
      stored.put(row.getUUID("id"), stored(row, row.getString("unread")));
    }
    return stored;
  }

  /** What a row says that has the columns of {@link #COLUMNS}. */
  static StoredRights stored(Row row) {
    return stored(row, null);
  }

  private static StoredRights stored(Row row, @Nullable String unread) {
    OffsetDateTime left = row.getOffsetDateTime("withdrawn_since");
    return new StoredRights(
        row.getUUID("id"),
        State.of(row.getString("state")),
        row.getLong("record_version"),
        row.getString("content_hash"),
        row.getString("decision"),
        row.getString("overruled"),
        row.getString("override"),
        left == null ? null : left.toInstant(),
        row.getUUID("dispute_id") != null,
        unread);
  }

  /** Deciding is work for the processor, so it leaves the event loop. */
  private Uni<Integer> decide(
      SqlConnection connection, Map<UUID, StoredRights> stored, List<IncomingRecord> records) {
    Instant now = clock.instant();
    return policies
        .find(connection, repositoriesOfSilent(records))
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(inForce -> rule(stored, records, inForce, now))
        .chain(batch -> store(connection, batch, now));
  }

  private static Set<UUID> repositoriesOfSilent(List<IncomingRecord> records) {
    return records.stream()
        .filter(IncomingRecord::silent)
        .map(IncomingRecord::repositoryId)
        .collect(Collectors.toSet());
  }

  private static RuledBatch rule(
      Map<UUID, StoredRights> stored,
      List<IncomingRecord> records,
      Map<UUID, RepositoryPolicy> policies,
      Instant now) {
    RuledBatch batch = new RuledBatch();
    for (IncomingRecord record : records) {
      Optional<StoredRights> before = Optional.ofNullable(stored.get(record.id()));
      batch.add(Rulings.rule(before, record, policies, now), before.isEmpty());
    }
    return batch;
  }

  private Uni<Integer> store(SqlConnection connection, RuledBatch batch, Instant now) {
    return upsert(connection, batch)
        .chain(() -> confirm(connection, batch.confirmed()))
        .chain(() -> history.append(connection, batch.changes(), now))
        .chain(() -> restrictions.applyTo(connection, batch.changed().ids()))
        .chain(() -> notices.append(connection, batch.notices(), now))
        .replaceWith(batch.changed().size());
  }

  /** Where another instance stored one of them first, the batch is to be decided again. */
  private static Uni<Void> upsert(SqlConnection connection, RuledBatch batch) {
    if (batch.changed().size() == 0) {
      return Uni.createFrom().voidItem();
    }
    return connection
        .preparedQuery(UPSERT)
        .execute(Tuple.from(batch.changed().arrays()))
        .invoke(
            rows -> {
              if (rows.iterator().next().getLong("first") != batch.first()) {
                throw new IllegalStateException("resources were stored by another instance");
              }
            })
        .replaceWithVoid();
  }

  private static Uni<Void> confirm(SqlConnection connection, List<Ruling.Confirmed> confirmed) {
    return confirmed.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(CONFIRM)
            .execute(
                Tuple.of(
                    confirmed.stream().map(Ruling.Confirmed::id).toArray(UUID[]::new),
                    confirmed.stream().map(Ruling.Confirmed::recordVersion).toArray(Long[]::new)))
            .replaceWithVoid();
  }

  private Uni<Void> erase(SqlConnection connection, Set<UUID> ids) {
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
                    .preparedQuery("delete from override_audit where resource_id = any($1)")
                    .execute(key))
        .chain(() -> history.erase(connection, ids));
  }
}
