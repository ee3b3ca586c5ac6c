package org.openlearningexchange.catalog.run;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RunReport;

/** Keeps the last report of each run; by the reactive pool, since consumers come on any thread. */
@ApplicationScoped
public class RunStore {
  private static final String UPSERT =
      """
      insert into run (id, repository_id, revision, queued_at, report)
      select * from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::timestamptz[], $5::text[])
      on conflict (id) do update set repository_id = excluded.repository_id,
          revision = excluded.revision, queued_at = excluded.queued_at, report = excluded.report
      where run.revision < excluded.revision
      """;

  private static final String NEWEST_FIRST =
      " and ($1::timestamptz is null or (queued_at, id) < ($1, $2))"
          + " order by queued_at desc, id desc limit $3";

  private static final String NEWEST_OF_EACH =
      """
      select newest.report from unnest($1::uuid[]) as repository(id)
      cross join lateral (select report from run where repository_id = repository.id
          order by queued_at desc, run.id desc limit 1) as newest
      """;

  private final Pool pool;

  public RunStore(Pool pool) {
    this.pool = pool;
  }

  Uni<Optional<RunReport>> find(UUID id) {
    return pool.preparedQuery("select report from run where id = $1")
        .execute(Tuple.of(id))
        .map(rows -> reports(rows).stream().findFirst());
  }

  /** Runs, newest first; of one repository if it is named. */
  Uni<List<RunReport>> list(Optional<UUID> repositoryId, @Nullable RunCursor after, int limit) {
    OffsetDateTime before = after == null ? null : utc(after.queuedAt());
    UUID id = after == null ? null : after.id();
    return repositoryId
        .map(
            repository ->
                pool.preparedQuery("select report from run where repository_id = $4" + NEWEST_FIRST)
                    .execute(Tuple.of(before, id, limit, repository)))
        .orElseGet(
            () ->
                pool.preparedQuery("select report from run where true" + NEWEST_FIRST)
                    .execute(Tuple.of(before, id, limit)))
        .map(RunStore::reports);
  }

  /** The newest run of each of these repositories that has one, by the repository's id. */
  public Uni<Map<UUID, RunReport>> findNewest(Collection<UUID> repositories) {
    return pool.preparedQuery(NEWEST_OF_EACH)
        .execute(Tuple.of(repositories.toArray(UUID[]::new)))
        .map(
            rows ->
                reports(rows).stream()
                    .collect(Collectors.toMap(RunReport::repositoryId, Function.identity())));
  }

  /** Stores reports, one for each run; a revision that is not higher changes nothing. */
  public Uni<Void> store(List<RunReport> reports) {
    if (reports.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Tuple columns =
        Tuple.tuple()
            .addArrayOfUUID(reports.stream().map(RunReport::id).toArray(UUID[]::new))
            .addArrayOfUUID(reports.stream().map(RunReport::repositoryId).toArray(UUID[]::new))
            .addArrayOfLong(reports.stream().map(RunReport::revision).toArray(Long[]::new))
            .addArrayOfOffsetDateTime(
                reports.stream()
                    .map(report -> utc(report.queuedAt()))
                    .toArray(OffsetDateTime[]::new))
            .addArrayOfString(reports.stream().map(Json::write).toArray(String[]::new));
    return pool.preparedQuery(UPSERT).execute(columns).replaceWithVoid();
  }

  /** In PostgreSQL's precision, so that a cursor finds its row. */
  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
  }

  private static List<RunReport> reports(RowSet<Row> rows) {
    List<RunReport> reports = new ArrayList<>(rows.size());
    for (Row row : rows) {
      reports.add(Json.read(row.getString("report"), RunReport.class));
    }
    return reports;
  }
}
