package org.openlearningexchange.harvest.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.openlearningexchange.contracts.message.Account;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.WithdrawalReason;
import org.openlearningexchange.harvest.lease.Lease;
import org.openlearningexchange.harvest.record.Arrival;
import org.openlearningexchange.harvest.record.DoomedStore;
import org.openlearningexchange.harvest.record.PagePlan;
import org.openlearningexchange.harvest.run.Ending;
import org.openlearningexchange.harvest.run.Progress;
import org.openlearningexchange.harvest.run.Run;
import org.openlearningexchange.harvest.run.RunResult;

/**
 * Withdraws all live records of a repository that retires. What is left to do is what is still
 * live, so that it can be gone on with by anyone at any time.
 */
@ApplicationScoped
public class Retirement {
  private static final int BATCH = 500;

  private final DoomedStore records;
  private final BatchDelivery delivery;
  private final Pace pace;

  public Retirement(DoomedStore records, BatchDelivery delivery, Pace pace) {
    this.records = records;
    this.delivery = delivery;
    this.pace = pace;
  }

  RunResult withdraw(
      Run run, Lease lease, RepositoryRegistration registration, BooleanSupplier stopping)
      throws SQLException, InterruptedException {
    BatchDelivery.Context context =
        BatchDelivery.Context.of(lease, run, registration)
            .withdrawing(WithdrawalReason.REPOSITORY_RETIRED);
    while (!stopping.getAsBoolean() && !pace.isTooFast()) {
      List<Arrival.Gone> live = records.live(lease.repositoryId(), BATCH);
      if (live.isEmpty()) {
        return RunResult.ended(Ending.succeeded());
      }
      Account deleted = Account.of(0, 0, 0, live.size(), 0, 0);
      delivery.carryOut(context, PagePlan.withdrawal(live, deleted), Progress.to(null, 1, 0));
    }
    return RunResult.laidDown();
  }
}
