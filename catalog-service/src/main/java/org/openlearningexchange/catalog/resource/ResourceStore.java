package org.openlearningexchange.catalog.resource;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.kit.inventory.InventoryLine;

/**
 * Keeps the catalogue of record. By the reactive pool rather than sessions: consumers that wait for
 * the database come back on any thread, and batches are one statement.
 */
@ApplicationScoped
public class ResourceStore {
  private static final UUID FIRST = new UUID(0, 0);
  private static final int INVENTORY_BATCH = 2_000;

  private static final String UPSERT =
      """
      insert into resource (id, repository_id, revision, record_version, content_hash, state, since,
          reason, message)
      select * from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::bigint[], $5::text[], $6::text[],
          $7::timestamptz[], $8::text[], $9::text[])
      on conflict (id) do update set repository_id = excluded.repository_id,
          revision = excluded.revision, record_version = excluded.record_version,
          content_hash = excluded.content_hash, state = excluded.state, since = excluded.since,
          reason = excluded.reason, message = excluded.message
      where resource.revision < excluded.revision
      """;

  private static final String FIND =
      """
      select r.id, r.revision, r.state, r.since, r.reason, r.message, p.id as repository_id,
          p.revision as repository_revision, p.name as repository_name,
          p.state as repository_state, p.state_since, p.member_id, p.member_name, m.homepage
      from resource r
      left join repository p on p.id = r.repository_id
      left join member m on m.id = p.member_id
      where r.id = $1
      """;

  private static final String INVENTORY =
      "select id, content_hash, record_version, revision, state from resource"
          + " where id > $1 order by id limit "
          + INVENTORY_BATCH;

  private final Pool pool;

  public ResourceStore(Pool pool) {
    this.pool = pool;
  }

  /** How many resources of this repository are neither withdrawn nor hidden. */
  public Uni<Long> countVisible(UUID repositoryId) {
    return pool.preparedQuery(
            "select count(*) from resource where repository_id = $1 and state = 'visible'")
        .execute(Tuple.of(repositoryId))
        .map(rows -> rows.iterator().next().getLong(0));
  }

  /** Every resource that the catalogue knows, by id; read in batches, as fast as it is taken. */
  public Multi<InventoryLine> inventory() {
    return Multi.createBy()
        .repeating()
        .uni(() -> new AtomicReference<>(FIRST), this::nextBatch)
        .whilst(batch -> batch.size() == INVENTORY_BATCH)
        .onItem()
        .transformToIterable(Function.identity());
  }

  private Uni<List<InventoryLine>> nextBatch(AtomicReference<UUID> last) {
    return pool.preparedQuery(INVENTORY)
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

  Uni<Optional<StoredResource>> find(UUID id) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(id))
        .map(
            rows ->
                rows.rowCount() == 0
                    ? Optional.empty()
                    : Optional.of(resource(rows.iterator().next())));
  }

  /** Stores a batch; a revision that is not higher than the stored one changes nothing. */
  Uni<Void> store(List<CatalogueEntry> entries, Set<UUID> erased) {
    return pool.withTransaction(
        connection -> erase(connection, erased).chain(() -> upsert(connection, entries)));
  }

  private static Uni<Void> erase(SqlConnection connection, Set<UUID> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery("delete from resource where id = any($1)")
            .execute(Tuple.of(ids.toArray(UUID[]::new)))
            .replaceWithVoid();
  }

  private static Uni<Void> upsert(SqlConnection connection, List<CatalogueEntry> entries) {
    if (entries.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Tuple columns =
        Tuple.tuple()
            .addArrayOfUUID(column(entries, CatalogueEntry::id, UUID[]::new))
            .addArrayOfUUID(column(entries, CatalogueEntry::repositoryId, UUID[]::new))
            .addArrayOfLong(column(entries, CatalogueEntry::revision, Long[]::new))
            .addArrayOfLong(column(entries, CatalogueEntry::recordVersion, Long[]::new))
            .addArrayOfString(column(entries, CatalogueEntry::contentHash, String[]::new))
            .addArrayOfString(column(entries, entry -> entry.state().stored(), String[]::new))
            .addArrayOfOffsetDateTime(
                column(entries, entry -> utc(entry.since()), OffsetDateTime[]::new))
            .addArrayOfString(column(entries, CatalogueEntry::reason, String[]::new))
            .addArrayOfString(column(entries, CatalogueEntry::message, String[]::new));
    return connection.preparedQuery(UPSERT).execute(columns).replaceWithVoid();
  }

  private static <T> T[] column(
      List<CatalogueEntry> entries,
      Function<CatalogueEntry, @Nullable T> value,
      java.util.function.IntFunction<T[]> array) {
    T[] column = array.apply(entries.size());
    for (int i = 0; i < column.length; i++) {
      column[i] = value.apply(entries.get(i));
    }
    return column;
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static InventoryLine line(Row row) {
    return new InventoryLine(
        row.getUUID("id").toString(),
        row.getString("content_hash"),
        row.getLong("record_version"),
        row.getLong("revision"),
        row.getString("state").equals(CatalogueEntry.State.WITHDRAWN.stored()));
  }

  private static StoredResource resource(Row row) {
    return new StoredResource(
        row.getUUID("id"),
        row.getLong("revision"),
        row.getString("state"),
        instant(row, "since"),
        row.getString("reason"),
        row.getString("message"),
        row.getUUID("repository_id") == null ? null : source(row));
  }

  @SuppressWarnings("unchecked")
  private static StoredResource.Source source(Row row) {
    return new StoredResource.Source(
        row.getUUID("repository_id"),
        row.getLong("repository_revision"),
        row.getString("repository_name"),
        State.valueOf(row.getString("repository_state").toUpperCase(Locale.ROOT)),
        row.getOffsetDateTime("state_since").toInstant(),
        row.getUUID("member_id"),
        Json.read(row.getString("member_name"), java.util.Map.class),
        row.getString("homepage"));
  }

  private static @Nullable Instant instant(Row row, String column) {
    OffsetDateTime time = row.getOffsetDateTime(column);
    return time == null ? null : time.toInstant();
  }
}
