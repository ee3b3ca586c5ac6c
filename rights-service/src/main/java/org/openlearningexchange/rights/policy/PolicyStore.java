package org.openlearningexchange.rights.policy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RepositoryRegistration;

/**
 * Keeps what policies come to. Decisions rest on these rows alone, not on what an instance happens
 * to have read of the registrations, so that no instance applies an older policy than another.
 */
@ApplicationScoped
public class PolicyStore {
  private static final String SYNC =
      """
      insert into repository_policy as p (repository_id, member_id, registration_revision, as_of, applied)
      select b.id, b.member_id, b.revision, $5, b.applied
      from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::text[]) as b(id, member_id, revision, applied)
      where b.applied is not null
        or exists (select from repository_policy known where known.repository_id = b.id)
      on conflict (repository_id) do update set member_id = excluded.member_id,
          revision = p.revision + (p.applied is distinct from excluded.applied)::int,
          registration_revision = excluded.registration_revision, as_of = excluded.as_of,
          applied = excluded.applied
      where (p.registration_revision, p.as_of) < (excluded.registration_revision, excluded.as_of)
      """;

  private static final String FIND =
      "select repository_id, revision, applied from repository_policy where repository_id = any($1)";

  private final Pool pool;

  public PolicyStore(Pool pool) {
    this.pool = pool;
  }

  /** Writes down what these registrations give on that day; an older view replaces no newer one. */
  Uni<Void> sync(Collection<RepositoryRegistration> registrations, LocalDate today) {
    List<RepositoryRegistration> ordered =
        registrations.stream().sorted(Comparator.comparing(RepositoryRegistration::id)).toList();
    return pool.preparedQuery(SYNC)
        .execute(
            Tuple.of(
                ordered.stream().map(RepositoryRegistration::id).toArray(UUID[]::new),
                ordered.stream().map(RepositoryRegistration::memberId).toArray(UUID[]::new),
                ordered.stream().map(RepositoryRegistration::revision).toArray(Long[]::new),
                ordered.stream()
                    .map(it -> RepositoryPolicy.applied(it, today).map(Json::write).orElse(null))
                    .toArray(String[]::new),
                today))
        .replaceWithVoid();
  }

  /**
   * The policies of these repositories. To be read after the resources in question were locked:
   * then none is older than what was applied to them before.
   */
  public Uni<Map<UUID, RepositoryPolicy>> find(
      SqlConnection connection, Collection<UUID> repositories) {
    return repositories.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : connection
            .preparedQuery(FIND)
            .execute(Tuple.of(repositories.toArray(UUID[]::new)))
            .map(PolicyStore::byRepository);
  }

  private static Map<UUID, RepositoryPolicy> byRepository(RowSet<Row> rows) {
    Map<UUID, RepositoryPolicy> policies = new HashMap<>();
    for (Row row : rows) {
      String applied = row.getString("applied");
      policies.put(
          row.getUUID("repository_id"),
          new RepositoryPolicy(
              row.getLong("revision"),
              applied == null ? null : Json.read(applied, AppliedDefault.class)));
    }
    return policies;
  }
}
