package org.openlearningexchange.rights.decision;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.HarvestedRecord;
import org.openlearningexchange.contracts.message.RightsDecision.Status;
import org.openlearningexchange.rights.history.Cause;
import org.openlearningexchange.rights.history.Change;
import org.openlearningexchange.rights.history.HistoryStore;
import org.openlearningexchange.rights.notice.Notice;
import org.openlearningexchange.rights.notice.NoticeStore;
import org.openlearningexchange.rights.policy.PolicyStore;
import org.openlearningexchange.rights.policy.RepositoryPolicy;
import org.openlearningexchange.rights.recognition.Recognition;

/**
 * Decides anew on the records that are kept, where something else than a harvest moves: rules, a
 * policy, a person's ruling, a day. One place for all of them, so that each leaves one new revision
 * for a real change and none otherwise.
 */
@ApplicationScoped
public class DecidingAnewStore {
  /** What is to be read of a row that is decided on anew; it has to be locked. */
  public static final String COLUMNS =
      DecisionStore.COLUMNS + ", repository_id, record, policy_revision";

  private static final String UPDATE =
      """
      update resource r set decision = b.decision, overruled = b.overruled, override = b.override,
          override_until = b.override_until, embargo_until = b.embargo_until, silent = b.silent,
          policy_revision = b.policy_revision, rules_version = $10,
          revision = case when b.changed
              then greatest(r.revision, (select value from epoch) << 32) + 1 else r.revision end
      from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[],
          $6::timestamptz[], $7::boolean[], $8::bigint[], $9::boolean[])
        as b(id, decision, overruled, override, override_until, embargo_until, silent,
          policy_revision, changed)
      where r.id = b.id
      """;

  private final PolicyStore policies;
  private final HistoryStore history;
  private final NoticeStore notices;
  private final Clock clock;

  public DecidingAnewStore(
      PolicyStore policies, HistoryStore history, NoticeStore notices, Clock clock) {
    this.policies = policies;
    this.history = history;
    this.notices = notices;
    this.clock = clock;
  }

  /** Why a row is looked at again, and the ruling of a person that it stands under from now on. */
  public interface Occasion {
    Cause cause(Facts row);

    default @Nullable OverrideOrder override(@Nullable OverrideOrder present) {
      return present;
    }
  }

  /**
   * What an occasion may depend on.
   *
   * @param byPolicy whether the member's policy had decided
   * @param policyMoved whether that policy is another one now
   */
  public record Facts(boolean byPolicy, boolean policyMoved) {}

  /**
   * How many resources were looked at.
   *
   * @param changed how many of them are to be published
   */
  public record Account(int done, int changed) {}

  /**
   * Decides on locked rows, which have the {@link #COLUMNS}, in the transaction that locked them.
   */
  public Uni<Account> decide(SqlConnection connection, RowSet<Row> rows, Occasion occasion) {
    if (rows.size() == 0) {
      return Uni.createFrom().item(new Account(0, 0));
    }
    Instant now = clock.instant();
    return policies
        .find(connection, repositories(rows))
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(inForce -> decide(rows, inForce, occasion, now))
        .chain(decided -> store(connection, decided, now));
  }

  private static Set<UUID> repositories(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.getUUID("repository_id"))
        .collect(Collectors.toSet());
  }

  private static List<Redecision> decide(
      RowSet<Row> rows, Map<UUID, RepositoryPolicy> policies, Occasion occasion, Instant now) {
    List<Redecision> decided = new ArrayList<>(rows.size());
    for (Row row : rows) {
      RepositoryPolicy policy =
          policies.getOrDefault(row.getUUID("repository_id"), RepositoryPolicy.NONE);
      decided.add(decide(row, policy, occasion, now));
    }
    return decided;
  }

  private static Redecision decide(
      Row row, RepositoryPolicy policy, Occasion occasion, Instant now) {
    StoredRights before = DecisionStore.stored(row);
    String json = row.getString("record");
    IncomingRecord kept = IncomingRecord.of(Json.read(json, HarvestedRecord.class), json);
    boolean byPolicy = Objects.requireNonNull(before.base()).status() == Status.REPOSITORY_DEFAULT;
    Facts facts = new Facts(byPolicy, row.getLong("policy_revision") < policy.revision());
    Grounds grounds =
        new Grounds(
            Objects.requireNonNull(kept.rights()),
            kept.silent(),
            policy,
            occasion.override(before.override()));
    Cause cause = occasion.cause(facts);
    Cause moved = byPolicy && facts.policyMoved() ? Cause.REPOSITORY_DEFAULT : cause;
    return Rulings.redecide(before, kept, grounds, cause, moved, now);
  }

  private Uni<Account> store(SqlConnection connection, List<Redecision> decided, Instant now) {
    List<Change> changes = new ArrayList<>();
    List<Notice> told = new ArrayList<>();
    for (Redecision one : decided) {
      told.addAll(one.notices());
      if (one.change() != null) {
        changes.add(one.change());
      }
    }
    return connection
        .preparedQuery(UPDATE)
        .execute(columns(decided))
        .chain(() -> history.append(connection, changes, now))
        .chain(() -> notices.append(connection, told, now))
        .replaceWith(new Account(decided.size(), changes.size()));
  }

  private static Tuple columns(List<Redecision> decided) {
    return Tuple.from(
        List.of(
            column(decided, Redecision::id).toArray(UUID[]::new),
            column(decided, it -> it.verdict().json()).toArray(String[]::new),
            column(decided, it -> it.verdict().overruledJson()).toArray(String[]::new),
            column(decided, it -> it.verdict().overrideJson()).toArray(String[]::new),
            column(decided, it -> time(it.verdict().overrideUntil()))
                .toArray(OffsetDateTime[]::new),
            column(decided, it -> time(it.verdict().embargoUntil())).toArray(OffsetDateTime[]::new),
            column(decided, it -> it.verdict().grounds().silent()).toArray(Boolean[]::new),
            column(decided, it -> it.verdict().grounds().policy().revision()).toArray(Long[]::new),
            column(decided, Redecision::isChanged).toArray(Boolean[]::new),
            Recognition.RULES_VERSION));
  }

  private static <T extends @Nullable Object> List<T> column(
      List<Redecision> decided, Function<Redecision, T> value) {
    List<T> column = new ArrayList<>(decided.size());
    decided.forEach(it -> column.add(value.apply(it)));
    return column;
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
