package org.openlearningexchange.rights.redecision;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.decision.DecidingAnewStore.Account;
import org.openlearningexchange.rights.history.Cause;
import org.openlearningexchange.rights.recognition.Recognition;

/**
 * Keeps the account of passes. Several instances may work on one pass; which rows are left is said
 * by the rows alone.
 */
@ApplicationScoped
class PassStore {
  private static final String SUPERSEDE =
      """
      update redecision r set state = 'superseded', finished_at = $2
      where r.state = 'running' and (r.cause = 'rules' and r.rules_version < $1
        or r.policy_revision < (select p.revision from repository_policy p where p.repository_id = r.repository_id))
      """;

  /** A pass that had ended goes on where an instance with older rules has decided meanwhile. */
  private static final String OPEN_FOR_RULES =
      """
      insert into redecision as r (cause, rules_version, total, started_at)
      select 'rules', $1, count(*), $2 from resource where state = 'published' and rules_version < $1
      having count(*) > 0
      on conflict (rules_version) where cause = 'rules'
        do update set state = 'running', total = r.done + excluded.total, finished_at = null
        where r.state = 'finished'
      """;

  private static final String OPEN_FOR_POLICIES =
      """
      insert into redecision as r (cause, repository_id, member_id, policy_revision, total, started_at)
      select 'repository-default', p.repository_id, p.member_id, p.revision, left_over.number, $1
      from repository_policy p cross join lateral (
        select count(*) as number from resource
        where repository_id = p.repository_id and state = 'published' and silent
          and policy_revision < p.revision) left_over
      where left_over.number > 0 and not exists (
        select from redecision known where known.repository_id = p.repository_id
          and known.policy_revision = p.revision and known.state = 'running')
      on conflict (repository_id, policy_revision) where cause = 'repository-default'
        do update set state = 'running', total = r.done + excluded.total, finished_at = null
        where r.state = 'finished'
      """;

  private static final String RULES_ARE_OLD =
      """
      select exists (select from resource where state = 'published' and rules_version < $1)
        and not exists (select from redecision where rules_version = $1 and state = 'running') as old
      """;

  private static final String FIND_RUNNING =
      """
      select * from redecision where state = 'running' and (rules_version is null or rules_version <= $1)
      order by started_at limit 1
      """;

  private static final String COUNT =
      "update redecision set done = done + $2, changed = changed + $3 where id = $1";

  private static final String LIST =
      """
      select * from redecision
      where ($1::uuid is null or member_id = $1)
        and ($2::uuid is null or (started_at, id) < (select started_at, id from redecision where id = $2))
      order by started_at desc, id desc limit $3
      """;

  private final Pool pool;
  private final Clock clock;

  PassStore(Pool pool, Clock clock) {
    this.pool = pool;
    this.clock = clock;
  }

  /** Opens a pass for each change that has left something to decide on. */
  Uni<Void> openNeeded() {
    return pool.preparedQuery(SUPERSEDE)
        .execute(Tuple.of(Recognition.RULES_VERSION, now()))
        .chain(() -> pool.preparedQuery(OPEN_FOR_POLICIES).execute(Tuple.of(now())))
        .chain(() -> pool.preparedQuery(RULES_ARE_OLD).execute(Tuple.of(Recognition.RULES_VERSION)))
        .chain(
            rows ->
                rows.iterator().next().getBoolean("old")
                    ? openForRules()
                    : Uni.createFrom().voidItem());
  }

  private Uni<Void> openForRules() {
    return pool.preparedQuery(OPEN_FOR_RULES)
        .execute(Tuple.of(Recognition.RULES_VERSION, now()))
        .replaceWithVoid();
  }

  /** The pass to go on with; none that needs newer rules than this instance has. */
  Uni<Optional<Pass>> findRunning() {
    return pool.preparedQuery(FIND_RUNNING)
        .execute(Tuple.of(Recognition.RULES_VERSION))
        .map(
            rows ->
                rows.size() == 0 ? Optional.empty() : Optional.of(pass(rows.iterator().next())));
  }

  /** Adds to the account, in the transaction that does the work. */
  Uni<Void> count(SqlConnection connection, Pass pass, Account account) {
    return connection
        .preparedQuery(COUNT)
        .execute(Tuple.of(pass.id(), account.done(), account.changed()))
        .replaceWithVoid();
  }

  /**
   * Ends a pass unless rows are left that another instance has in hand.
   *
   * @param left a query that has no rows once nothing is left
   * @param parameters of that query, from $3 on
   */
  Uni<Boolean> finish(SqlConnection connection, Pass pass, String left, List<?> parameters) {
    Tuple all = Tuple.of(pass.id(), now());
    parameters.forEach(all::addValue);
    return connection
        .preparedQuery(
            "update redecision set state = 'finished', finished_at = $2"
                + " where id = $1 and state = 'running' and not exists (%s)".formatted(left))
        .execute(all)
        .map(rows -> rows.rowCount() > 0);
  }

  /**
   * Passes, the latest first.
   *
   * @param memberId only those over this member's repositories; null for all
   * @param before the id of the last pass seen; null for the latest
   */
  Uni<List<Pass>> list(@Nullable UUID memberId, @Nullable UUID before, int limit) {
    return pool.preparedQuery(LIST)
        .execute(Tuple.of(memberId, before, limit))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(PassStore::pass).toList());
  }

  private static Pass pass(Row row) {
    OffsetDateTime finished = row.getOffsetDateTime("finished_at");
    return new Pass(
        row.getUUID("id"),
        Cause.of(row.getString("cause")),
        row.getInteger("rules_version"),
        row.getUUID("repository_id"),
        row.getLong("policy_revision"),
        Pass.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getLong("total"),
        row.getLong("done"),
        row.getLong("changed"),
        row.getOffsetDateTime("started_at").toInstant(),
        finished == null ? null : finished.toInstant());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
