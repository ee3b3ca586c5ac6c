package org.openlearningexchange.rights.redecision;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openlearningexchange.rights.decision.DecidingAnewStore;
import org.openlearningexchange.rights.decision.DecidingAnewStore.Account;
import org.openlearningexchange.rights.decision.DecidingAnewStore.Facts;
import org.openlearningexchange.rights.decision.DecidingAnewStore.Occasion;
import org.openlearningexchange.rights.history.Cause;
import org.openlearningexchange.rights.recognition.Recognition;

/**
 * Decides anew, a few hundred resources at a time. Rows that newer rules decided are left alone. A
 * pass that is cut off goes on where it stopped, since the rows say what they were decided by; a
 * row that somebody else has in hand is left for later.
 */
@ApplicationScoped
class RedecisionStore {
  static final int AT_ONCE = 500;

  /** Parameters from $3 on, so that the end of a pass can be checked by the same words. */
  private static final String OF_OLDER_RULES = "state = 'published' and rules_version < $3";

  private static final String OF_OLDER_POLICY =
      "state = 'published' and silent and repository_id = $3 and policy_revision < $4";

  /** What older rules read is left to the pass over rules. */
  private static final String EMBARGO_OVER =
      "state = 'published' and embargo_until <= $3 and rules_version = $2";

  private static final String COUNT_DUE =
      """
      select count(*) as due
      from (select from resource where published_revision < revision limit $1) found
      """;

  private final Pool pool;
  private final PassStore passes;
  private final DecidingAnewStore deciding;
  private final Clock clock;

  RedecisionStore(Pool pool, PassStore passes, DecidingAnewStore deciding, Clock clock) {
    this.pool = pool;
    this.passes = passes;
    this.deciding = deciding;
    this.clock = clock;
  }

  /** Whether at least so many resources are still to be published. */
  Uni<Boolean> isDue(int many) {
    return pool.preparedQuery(COUNT_DUE)
        .execute(Tuple.of(many))
        .map(rows -> rows.iterator().next().getLong("due") >= many);
  }

  /**
   * A step of a pass.
   *
   * @param ended whether nothing is left of the pass
   */
  record Advance(Account account, boolean ended) {}

  /** Decides anew on some of what a pass is about, and ends it once nothing is left. */
  Uni<Advance> advance(Pass pass) {
    return pool.withTransaction(
        connection ->
            lockSome(connection, where(pass), parameters(pass))
                .chain(rows -> deciding.decide(connection, rows, occasion(pass)))
                .chain(account -> account(connection, pass, account)));
  }

  private Uni<Advance> account(SqlConnection connection, Pass pass, Account account) {
    return account.done() > 0
        ? passes.count(connection, pass, account).replaceWith(new Advance(account, false))
        : passes
            .finish(connection, pass, "select from resource where " + where(pass), parameters(pass))
            .map(ended -> new Advance(account, ended));
  }

  /** Decides anew on some of those whose source announced another licence from now on. */
  Uni<Account> endEmbargoes() {
    return pool.withTransaction(
        connection ->
            lockSome(connection, EMBARGO_OVER, List.of(clock.instant().atOffset(ZoneOffset.UTC)))
                .chain(rows -> deciding.decide(connection, rows, facts -> Cause.EMBARGO_ENDED)));
  }

  private static Uni<RowSet<Row>> lockSome(
      SqlConnection connection, String where, List<?> parameters) {
    List<Object> all = new ArrayList<>(Arrays.asList(AT_ONCE, Recognition.RULES_VERSION));
    all.addAll(parameters);
    return connection
        .preparedQuery(
            "select %s from resource where %s and rules_version <= $2 limit $1 for update skip locked"
                .formatted(DecidingAnewStore.COLUMNS, where))
        .execute(Tuple.from(all));
  }

  private static String where(Pass pass) {
    return pass.cause() == Cause.RULES ? OF_OLDER_RULES : OF_OLDER_POLICY;
  }

  private static List<?> parameters(Pass pass) {
    return pass.cause() == Cause.RULES
        ? Arrays.asList(pass.rulesVersion())
        : Arrays.asList(pass.repositoryId(), pass.policyRevision());
  }

  private static Occasion occasion(Pass pass) {
    return pass.cause() == Cause.RULES ? RedecisionStore::byRules : facts -> pass.cause();
  }

  /** What a policy gave, and gives no longer, was given all the same. */
  private static Cause byRules(Facts facts) {
    return facts.byPolicy() && facts.policyMoved() ? Cause.REPOSITORY_DEFAULT : Cause.RULES;
  }
}
