package org.openlearningexchange.rights.override;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.RightsProblem;
import org.openlearningexchange.rights.decision.DecidingAnewStore;
import org.openlearningexchange.rights.decision.DecidingAnewStore.Facts;
import org.openlearningexchange.rights.decision.DecidingAnewStore.Occasion;
import org.openlearningexchange.rights.decision.OverrideOrder;
import org.openlearningexchange.rights.history.Cause;
import org.openlearningexchange.rights.recognition.Recognition;

/** Lets overrides begin and end; each is decided on at once, in one transaction with its audit. */
@ApplicationScoped
class OverrideStore {
  private static final int AT_ONCE = 500;

  private static final String LOCK =
      "select %s from resource where id = $1 and state = 'published' for update"
          .formatted(DecidingAnewStore.COLUMNS);

  /** Rows that newer rules decided are left to an instance that has them. */
  private static final String LOCK_EXPIRED =
      "select %s from resource where override_until <= $1 and state = 'published' and rules_version <= $2 limit $3 for update skip locked"
          .formatted(DecidingAnewStore.COLUMNS);

  /** What left the exchange is not decided on; it returns without the override. */
  private static final String END_OF_WITHDRAWN =
      """
      update resource r set override = null, override_until = null, overruled = null,
          decision = coalesce(r.overruled, r.decision)
      from (select id, override from resource where override_until <= $1 and state = 'withdrawn'
          limit $2 for update skip locked) ended
      where r.id = ended.id returning r.id, ended.override
      """;

  private final Pool pool;
  private final DecidingAnewStore deciding;
  private final AuditStore audit;
  private final Clock clock;

  OverrideStore(Pool pool, DecidingAnewStore deciding, AuditStore audit, Clock clock) {
    this.pool = pool;
    this.deciding = deciding;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Puts an override in force; one that says the same as the one that stands changes nothing.
   *
   * @throws Problem as the failure: 404 where the resource is not in the exchange, 409 where an
   *     operator's override stands and a member speaks
   */
  Uni<OverrideOrder> put(UUID id, OverrideOrder order, Actor actor) {
    return pool.withTransaction(
        connection ->
            lock(connection, id)
                .chain(
                    rows -> {
                      Optional<OverrideOrder> standing = standing(rows);
                      standing.ifPresent(actor::requireRank);
                      return standing.filter(order::saysTheSameAs).isPresent()
                          ? Uni.createFrom().item(standing.get())
                          : replace(connection, rows, order, Cause.OVERRIDE)
                              .chain(() -> tell(connection, id, standing, order, actor))
                              .replaceWith(order);
                    }));
  }

  /**
   * Takes an override back.
   *
   * @throws Problem as the failure: 404 where there is none, 409 as for {@link #put}
   */
  Uni<Void> delete(UUID id, Actor actor) {
    return pool.withTransaction(
        connection ->
            lock(connection, id)
                .chain(
                    rows -> {
                      Optional<OverrideOrder> standing = standing(rows);
                      actor.requireRank(standing.orElseThrow(() -> noOverride(id)));
                      return replace(connection, rows, null, Cause.OVERRIDE_ENDED)
                          .chain(() -> tell(connection, id, standing, null, actor));
                    }));
  }

  /** Ends some of the overrides whose time has come; answers how many. */
  Uni<Integer> expire() {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    return pool.withTransaction(
        connection ->
            connection
                .preparedQuery(LOCK_EXPIRED)
                .execute(Tuple.of(now, Recognition.RULES_VERSION, AT_ONCE))
                .call(rows -> replace(connection, rows, null, Cause.OVERRIDE_ENDED))
                .call(rows -> tellExpired(connection, rows))
                .chain(
                    rows ->
                        connection
                            .preparedQuery(END_OF_WITHDRAWN)
                            .execute(Tuple.of(now, AT_ONCE))
                            .call(gone -> tellExpired(connection, gone))
                            .map(gone -> rows.size() + gone.size())));
  }

  private static Uni<RowSet<Row>> lock(SqlConnection connection, UUID id) {
    return connection
        .preparedQuery(LOCK)
        .execute(Tuple.of(id))
        .invoke(
            rows -> {
              if (rows.size() == 0) {
                throw Problem.of(
                    RightsProblem.RESOURCE_NOT_FOUND,
                    "The resource %s is not in the exchange.".formatted(id));
              }
            });
  }

  private Uni<?> replace(
      SqlConnection connection, RowSet<Row> rows, @Nullable OverrideOrder order, Cause cause) {
    return deciding.decide(
        connection,
        rows,
        new Occasion() {
          @Override
          public Cause cause(Facts row) {
            return cause;
          }

          @Override
          public @Nullable OverrideOrder override(@Nullable OverrideOrder present) {
            return order;
          }
        });
  }

  private Uni<Void> tell(
      SqlConnection connection,
      UUID id,
      Optional<OverrideOrder> before,
      @Nullable OverrideOrder after,
      Actor actor) {
    return audit.write(
        connection,
        Collections.singletonMap(id, before.map(OverrideOrder::licence).orElse("")),
        new AuditEntry(
            clock.instant(),
            actor.clientId(),
            actor.role(),
            after == null ? "deleted" : "set",
            null,
            after == null ? null : after.licence(),
            after == null ? null : after.reason()));
  }

  private Uni<Void> tellExpired(SqlConnection connection, RowSet<Row> rows) {
    Map<UUID, String> before = new LinkedHashMap<>();
    for (Row row : rows) {
      before.put(row.getUUID("id"), order(row).map(OverrideOrder::licence).orElse(""));
    }
    return audit.write(
        connection,
        before,
        new AuditEntry(clock.instant(), null, "service", "expired", null, null, null));
  }

  private static Optional<OverrideOrder> standing(RowSet<Row> rows) {
    return order(rows.iterator().next());
  }

  private static Optional<OverrideOrder> order(Row row) {
    return Optional.ofNullable(row.getString("override"))
        .map(json -> Json.read(json, OverrideOrder.class));
  }

  private static Problem noOverride(UUID id) {
    return Problem.of(
        RightsProblem.OVERRIDE_NOT_FOUND,
        "The licence of %s is decided by its statements.".formatted(id));
  }
}
