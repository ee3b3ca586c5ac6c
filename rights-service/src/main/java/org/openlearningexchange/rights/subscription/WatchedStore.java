package org.openlearningexchange.rights.subscription;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps which resources and repositories subscriptions are about. */
@ApplicationScoped
public class WatchedStore {
  /** Locked, so that two changes of one subscription cannot together exceed the bound. */
  private static final String BEGIN_CHANGE =
      """
      update subscription s set delivery_id = null, delivery_until = null
      where s.id = $4 and ($1 or s.client_id = $2 or s.member_id = $3)
      """;

  private static final String ADD =
      """
      insert into subscription_resource (subscription_id, resource_id)
      select $1, unnest($2::uuid[]) on conflict do nothing
      """;

  private static final String ADD_REPOSITORIES =
      """
      insert into subscription_repository (subscription_id, repository_id)
      select $1, unnest($2::uuid[]) on conflict do nothing
      """;

  private static final String REMOVE =
      "delete from subscription_resource where subscription_id = $1 and resource_id = any($2)";

  private static final String REMOVE_ALL =
      "delete from subscription_resource where subscription_id = $1";

  private static final String REMOVE_ALL_REPOSITORIES =
      "delete from subscription_repository where subscription_id = $1";

  private static final String COUNT =
      "select count(*) from subscription_resource where subscription_id = $1";

  private final Pool pool;

  public WatchedStore(Pool pool) {
    this.pool = pool;
  }

  /** A change that would make a subscription be about too many resources. */
  static final class TooManyException extends RuntimeException {
    TooManyException() {
      super("more than " + SubscriptionOrder.MOST_RESOURCES, null, false, false);
    }
  }

  /** Its resources, sorted. */
  Uni<List<UUID>> resources(UUID subscription) {
    return pool.preparedQuery(
            "select resource_id from subscription_resource where subscription_id = $1 order by 1")
        .execute(Tuple.of(subscription))
        .map(
            rows -> {
              List<UUID> ids = new ArrayList<>(rows.size());
              rows.forEach(row -> ids.add(row.getUUID(0)));
              return ids;
            });
  }

  /**
   * Adds and removes resources; answers whether the owner has such a subscription. Fails with
   * {@link TooManyException}, and changes nothing then.
   */
  Uni<Boolean> change(Owner owner, UUID id, Set<UUID> added, Set<UUID> removed) {
    return inChange(
        owner,
        id,
        connection ->
            run(connection, REMOVE, id, removed)
                .chain(() -> run(connection, ADD, id, added))
                .chain(() -> refuseTooMany(connection, id)));
  }

  /** Puts these in the place of its resources; answers whether the owner has such a one. */
  Uni<Boolean> replaceResources(Owner owner, UUID id, Set<UUID> resources) {
    return inChange(owner, id, connection -> replace(connection, id, REMOVE_ALL, ADD, resources));
  }

  /**
   * What the order says of resources and repositories, in the transaction that changes the rest.
   */
  Uni<Void> replace(SqlConnection connection, UUID id, SubscriptionOrder order) {
    return replace(connection, id, REMOVE_ALL, ADD, order.resources())
        .chain(
            () ->
                replace(
                    connection,
                    id,
                    REMOVE_ALL_REPOSITORIES,
                    ADD_REPOSITORIES,
                    order.repositories()));
  }

  private interface Change {
    Uni<Void> in(SqlConnection connection);
  }

  private Uni<Boolean> inChange(Owner owner, UUID id, Change change) {
    return pool.withTransaction(
        connection ->
            connection
                .preparedQuery(BEGIN_CHANGE)
                .execute(SubscriptionStore.of(owner).addUUID(id))
                .chain(
                    begun ->
                        begun.rowCount() == 0
                            ? Uni.createFrom().item(false)
                            : change.in(connection).replaceWith(true)));
  }

  private static Uni<Void> replace(
      SqlConnection connection,
      UUID id,
      String remove,
      String add,
      @Nullable Collection<UUID> ids) {
    return ids == null
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(remove)
            .execute(Tuple.of(id))
            .chain(() -> run(connection, add, id, ids));
  }

  private static Uni<Void> run(
      SqlConnection connection, String statement, UUID id, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(statement)
            .execute(Tuple.of(id, ids.toArray(UUID[]::new)))
            .replaceWithVoid();
  }

  private static Uni<Void> refuseTooMany(SqlConnection connection, UUID id) {
    return connection
        .preparedQuery(COUNT)
        .execute(Tuple.of(id))
        .invoke(
            rows -> {
              if (rows.iterator().next().getLong(0) > SubscriptionOrder.MOST_RESOURCES) {
                throw new TooManyException();
              }
            })
        .replaceWithVoid();
  }
}
