package org.openlearningexchange.harvest.run;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.openlearningexchange.contracts.message.WithdrawalReason;
import org.openlearningexchange.harvest.record.Arrival;
import org.openlearningexchange.harvest.record.PagePlan;
import org.openlearningexchange.harvest.record.RecordStore;

/**
 * Withdraws all live records of a repository that retires. What is left to do is what is still
 * live, so that it can be gone on with by anyone at any time.
 */
final class Withdrawal {
  private static final int BATCH = 500;

  private final RecordStore records;
  private final PageDelivery delivery;

  Withdrawal(RecordStore records, PageDelivery delivery) {
    this.records = records;
    this.delivery = delivery;
  }

  RunResult withdraw(Run run, Lease lease, BooleanSupplier stopping)
      throws SQLException, InterruptedException {
    PageDelivery.Context context =
        new PageDelivery.Context(
            lease, run.report().id(), null, null, WithdrawalReason.REPOSITORY_RETIRED);
    while (!stopping.getAsBoolean()) {
      List<Arrival> live = new ArrayList<>(records.live(lease.repositoryId(), BATCH));
      if (live.isEmpty()) {
        return RunResult.ended(Ending.succeeded());
      }
      PagePlan plan = delivery.plan(run.report().id(), live);
      delivery.carryOut(context, plan, null, true);
    }
    return RunResult.laidDown();
  }
}
