package org.openlearningexchange.harvest.work;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.openlearningexchange.contracts.message.Account;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.contracts.message.WithdrawalReason;
import org.openlearningexchange.harvest.record.Arrival;
import org.openlearningexchange.harvest.record.DoomedStore;
import org.openlearningexchange.harvest.record.PagePlan;
import org.openlearningexchange.harvest.run.Progress;

/**
 * Withdraws at the end of a list what its source marked as deleted and, where the list named
 * everything there is, what it did not name. What is left to do is what is still live, so that it
 * can be gone on with by anyone at any time.
 */
final class Removal {
  private static final int BATCH = 500;
  private static final UUID FIRST = new UUID(0, 0);

  private final DoomedStore doomed;
  private final BatchDelivery delivery;

  Removal(DoomedStore doomed, BatchDelivery delivery) {
    this.doomed = doomed;
    this.delivery = delivery;
  }

  /** Asked between batches whether to go on. */
  interface Halt {
    boolean isAsked() throws SQLException;
  }

  /**
   * How much there is to withdraw.
   *
   * @param deleted marked as deleted by the source
   * @param unnamed not named by a list of everything
   * @param unidentified entries that name nobody knows what: while there are any, nothing counts as
   *     unnamed
   */
  record Extent(long deleted, long unnamed, long unidentified) {
    long vanishing() {
      return deleted + unnamed;
    }

    /** What the member should know of it. */
    List<Finding> findings() {
      return unidentified == 0
          ? List.of()
          : List.of(
              new Finding(
                  Finding.Severity.WARNING,
                  "disappeared-records-kept",
                  "%d entries of the list could not be identified; any of the records that the list"
                          .formatted(unidentified)
                      + " did not name may be among them, so that none was withdrawn.",
                  null,
                  "See the run's refusals, and give each entry an identifier that can be read.",
                  null));
    }
  }

  /**
   * Finds out how much there is to withdraw.
   *
   * @param named the list named everything that the source holds, and has come to its proper end
   */
  Extent extent(UUID repositoryId, UUID runId, boolean named) throws SQLException {
    long deleted = doomed.countDeleted(runId);
    if (!named) {
      return new Extent(deleted, 0, 0);
    }
    long unnamed = doomed.countUnnamed(repositoryId, runId);
    long unidentified = unnamed == 0 ? 0 : doomed.countUnidentified(runId);
    return new Extent(deleted, unidentified == 0 ? unnamed : 0, unidentified);
  }

  /** How many records of a repository are live. */
  long live(UUID repositoryId) throws SQLException {
    return doomed.countLive(repositoryId);
  }

  /** Withdraws all of it; false when it was stopped before the end. */
  boolean carryOut(BatchDelivery.Context context, Extent extent, Halt halt)
      throws SQLException, InterruptedException {
    return (extent.deleted() == 0 || withdrawDeleted(context, halt))
        && (extent.unnamed() == 0 || withdrawUnnamed(context, halt));
  }

  private boolean withdrawDeleted(BatchDelivery.Context context, Halt halt)
      throws SQLException, InterruptedException {
    while (!halt.isAsked()) {
      List<Arrival.Gone> batch = doomed.deleted(context.runId(), BATCH);
      if (batch.isEmpty()) {
        return true;
      }
      withdraw(context, batch, WithdrawalReason.DELETED_AT_SOURCE, 0);
    }
    return false;
  }

  private boolean withdrawUnnamed(BatchDelivery.Context context, Halt halt)
      throws SQLException, InterruptedException {
    UUID after = FIRST;
    while (!halt.isAsked()) {
      List<Arrival.Gone> batch =
          doomed.unnamed(context.lease().repositoryId(), context.runId(), after, BATCH);
      if (batch.isEmpty()) {
        return true;
      }
      withdraw(context, batch, WithdrawalReason.DISAPPEARED_AT_SOURCE, batch.size());
      after = batch.get(batch.size() - 1).resourceId();
    }
    return false;
  }

  private void withdraw(
      BatchDelivery.Context context, List<Arrival.Gone> batch, WithdrawalReason why, long vanished)
      throws SQLException, InterruptedException {
    delivery.carryOut(
        context.withdrawing(why),
        PagePlan.withdrawal(batch, Account.EMPTY),
        Progress.to(null, 0, vanished));
  }
}
