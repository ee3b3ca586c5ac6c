package org.openlearningexchange.rights.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.openlearningexchange.rights.delivery.Outcome.Arrived;
import org.openlearningexchange.rights.delivery.Outcome.Ended;
import org.openlearningexchange.rights.delivery.Outcome.Suspended;
import org.openlearningexchange.rights.delivery.Outcome.TriedAgain;

/** Keeps what came of deliveries; nothing of one whose lease has gone to somebody else. */
@ApplicationScoped
public class OutcomeStore {
  private static final String ARRIVED =
      """
      update subscription set position = $3, delivery_id = null, delivery_until = null, failures = 0,
          failing_since = null, next_attempt_at = $4, slow = $5, last_delivery_at = $4,
          last_delivery_notices = $6, lease = null, leased_until = null
      where id = $1 and lease = $2
      """;

  private static final String FAILED =
      """
      update subscription set failures = failures + 1, failing_since = coalesce(failing_since, $3),
          next_attempt_at = $4, state = $5, slow = true, last_error_at = $3, last_error = $6,
          lease = null, leased_until = null
      where id = $1 and lease = $2
      """;

  private static final String RELEASE =
      "update subscription set lease = null, leased_until = null where id = $1 and lease = $2";

  private final Pool pool;

  public OutcomeStore(Pool pool) {
    this.pool = pool;
  }

  /**
   * Whether the outcome was kept.
   *
   * @param slow whether the receiver took long
   */
  Uni<Boolean> keep(Delivery delivery, Outcome outcome, Instant now, boolean slow) {
    if (outcome instanceof Arrived) {
      Tuple values =
          key(delivery)
              .addLong(delivery.until())
              .addOffsetDateTime(DeliveryStore.utc(now))
              .addBoolean(slow)
              .addInteger(delivery.notices().size());
      return run(ARRIVED, values);
    } else if (outcome instanceof TriedAgain again) {
      return run(FAILED, failure(delivery, now, again.at(), "active", again.why()));
    } else if (outcome instanceof Suspended suspended) {
      return run(FAILED, failure(delivery, now, now, "suspended", suspended.why()));
    }
    return run(FAILED, failure(delivery, now, now, "ended", ((Ended) outcome).why()));
  }

  /** Leaves the delivery to whoever comes next. */
  Uni<Boolean> release(Delivery delivery) {
    return run(RELEASE, key(delivery));
  }

  private static Tuple failure(
      Delivery delivery, Instant now, Instant next, String state, String why) {
    return key(delivery)
        .addOffsetDateTime(DeliveryStore.utc(now))
        .addOffsetDateTime(DeliveryStore.utc(next))
        .addString(state)
        .addString(why);
  }

  private static Tuple key(Delivery delivery) {
    return Tuple.tuple().addUUID(delivery.receiver().subscription()).addUUID(delivery.lease());
  }

  private Uni<Boolean> run(String statement, Tuple values) {
    return pool.preparedQuery(statement).execute(values).map(RowSet::rowCount).map(n -> n > 0);
  }
}
