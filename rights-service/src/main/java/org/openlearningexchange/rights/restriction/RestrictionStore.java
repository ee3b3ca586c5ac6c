package org.openlearningexchange.rights.restriction;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Keeps what open disputes do to resources, and does it. */
@ApplicationScoped
public class RestrictionStore {
  private static final String APPLY =
      """
      update resource r set visibility = x.effect, dispute_id = x.dispute_id, disputed_since = x.since
      from (
        select distinct on (r.id) r.id, x.effect, x.dispute_id, x.since
        from resource r join restriction x on x.resource_id = r.id or x.canonical_url = r.canonical_url
        where r.id = any($1)
        order by r.id, x.effect desc, x.since) x
      where r.id = x.id
      """;

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
}
