package org.openlearningexchange.rights.restriction;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what open disputes do to resources, and does it. Of several disputes over one resource the
 * strictest shows, of equal ones the oldest.
 *
 * <p>A resource that once came under a dispute stays under it by its id, whatever becomes of its
 * address. A record that comes while a restriction is imposed is not missed: whoever stores records
 * holds restrictions still ({@link #holdStill}), and whoever changes them waits for that.
 */
@ApplicationScoped
public class RestrictionStore {
  private static final String HOLD = "select pg_advisory_xact_lock_shared(hashtext('restriction'))";
  private static final String CHANGE = "select pg_advisory_xact_lock(hashtext('restriction'))";

  private static final String APPLY =
      """
      with by_address as (
        insert into restriction (dispute_id, resource_id, effect, since)
        select x.dispute_id, r.id, x.effect, x.since
        from resource r join restriction x on x.canonical_url = r.canonical_url
        where r.id = any($1)
        on conflict do nothing
        returning dispute_id, resource_id, effect, since)
      update resource r set visibility = x.effect, dispute_id = x.dispute_id, disputed_since = x.since
      from (
        select distinct on (resource_id) resource_id, effect, dispute_id, since
        from (
          select dispute_id, resource_id, effect, since from restriction where resource_id = any($1)
          union all select * from by_address) every
        order by resource_id, effect desc, since, dispute_id) x
      where r.id = x.resource_id
      """;

  private static final String FORGET =
      "delete from restriction where dispute_id = $1 returning resource_id";

  private static final String KEEP =
      """
      insert into restriction (dispute_id, resource_id, canonical_url, effect, since)
      select $1::uuid, id, null, $4::text, $5::timestamptz from unnest($2::uuid[]) id
      union all select $1, null, $3, $4, $5 where $3::text is not null
      """;

  private static final String LOCK =
      "select id from resource where id = any($1) or canonical_url = $2 order by id for update";

  /** Only what is published has a state to tell of; the others get it when they come back. */
  private static final String SETTLE =
      """
      update resource r set visibility = coalesce(x.effect, 'visible'), dispute_id = x.dispute_id,
          disputed_since = x.since,
          revision = case when r.state = 'published'
              then greatest(r.revision, (select value from epoch) << 32) + 1 else r.revision end
      from unnest($1::uuid[]) as meant(id) left join lateral (
        select effect, dispute_id, since from restriction where resource_id = meant.id
        order by effect desc, since, dispute_id limit 1) x on true
      where r.id = meant.id and (r.visibility, r.dispute_id, r.disputed_since)
          is distinct from (coalesce(x.effect, 'visible'), x.dispute_id, x.since)
      returning r.id, r.repository_id, r.state, r.visibility
      """;

  /**
   * Keeps restrictions as they are until the transaction ends. To be called before it locks any
   * resource.
   */
  public Uni<Void> holdStill(SqlConnection connection) {
    return connection.query(HOLD).execute().replaceWithVoid();
  }

  /**
   * Brings these resources under the restrictions that are about them, in the transaction that
   * gives them a new revision.
   */
  public Uni<Void> applyTo(SqlConnection connection, Collection<UUID> resources) {
    return resources.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(APPLY)
            .execute(Tuple.of(resources.toArray(UUID[]::new)))
            .replaceWithVoid();
  }

  /**
   * Restricts what a dispute is about, in place of what the dispute did before.
   *
   * @return the published resources that changed; each has a new revision
   */
  public Uni<List<RestrictedResource>> impose(SqlConnection connection, Restriction restriction) {
    return forget(connection, restriction.disputeId())
        .invoke(known -> known.add(restriction.resourceId()))
        .chain(known -> lock(connection, known, restriction.canonicalUrl()))
        .call(meant -> keep(connection, restriction, meant))
        .chain(meant -> settle(connection, meant));
  }

  /**
   * Ends what a dispute does; other disputes over the same resources go on.
   *
   * @return the published resources that changed; each has a new revision
   */
  public Uni<List<RestrictedResource>> lift(SqlConnection connection, UUID disputeId) {
    return forget(connection, disputeId)
        .chain(known -> lock(connection, known, null))
        .chain(meant -> settle(connection, meant));
  }

  /** Answers which resources the dispute was about. */
  private static Uni<List<UUID>> forget(SqlConnection connection, UUID disputeId) {
    return connection
        .query(CHANGE)
        .execute()
        .chain(() -> connection.preparedQuery(FORGET).execute(Tuple.of(disputeId)))
        .map(rows -> ids(rows, "resource_id"));
  }

  private static Uni<List<UUID>> lock(
      SqlConnection connection, List<UUID> known, @Nullable String canonicalUrl) {
    return connection
        .preparedQuery(LOCK)
        .execute(Tuple.of(known.toArray(UUID[]::new), canonicalUrl))
        .map(rows -> ids(rows, "id"));
  }

  private static Uni<Void> keep(
      SqlConnection connection, Restriction restriction, List<UUID> meant) {
    return connection
        .preparedQuery(KEEP)
        .execute(
            Tuple.of(
                restriction.disputeId(),
                meant.toArray(UUID[]::new),
                restriction.canonicalUrl(),
                restriction.effect().value(),
                restriction.since().atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }

  private static Uni<List<RestrictedResource>> settle(SqlConnection connection, List<UUID> meant) {
    return connection
        .preparedQuery(SETTLE)
        .execute(Tuple.of(meant.toArray(UUID[]::new)))
        .map(RestrictionStore::published);
  }

  private static List<RestrictedResource> published(RowSet<Row> rows) {
    List<RestrictedResource> changed = new ArrayList<>();
    for (Row row : rows) {
      if (row.getString("state").equals("published")) {
        changed.add(
            new RestrictedResource(
                row.getUUID("id"),
                row.getUUID("repository_id"),
                !row.getString("visibility").equals("visible")));
      }
    }
    return changed;
  }

  private static List<UUID> ids(RowSet<Row> rows, String column) {
    List<UUID> ids = new ArrayList<>();
    for (Row row : rows) {
      UUID id = row.getUUID(column);
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }
}
