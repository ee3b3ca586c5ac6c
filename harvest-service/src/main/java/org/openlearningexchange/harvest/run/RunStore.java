package org.openlearningexchange.harvest.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.Account;
import org.openlearningexchange.contracts.message.Brake;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.harvest.lease.Lease;
import org.openlearningexchange.harvest.lease.LeaseStore;
import org.openlearningexchange.harvest.protocol.Opening;
import org.openlearningexchange.harvest.record.InFlightStore;
import org.openlearningexchange.harvest.record.PublishedBatch;
import org.openlearningexchange.harvest.record.RecordStore;

/**
 * Runs while they are worked on. Every change is one transaction that checks the lease's fence and
 * raises the run's revision, by which the relay publishes its report.
 */
@ApplicationScoped
public class RunStore {
  private final DataSource dataSource;
  private final RecordStore records;

  public RunStore(DataSource dataSource, RecordStore records) {
    this.dataSource = dataSource;
    this.records = records;
  }

  public Optional<Run> find(UUID id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement("select * from run where id = ?")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(RunRow.run(row)) : Optional.empty();
      }
    }
  }

  /** The runs of a repository queued before that moment, the newest first. */
  public List<RunReport> ofRepository(UUID repositoryId, @Nullable Instant before, int most)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select * from run where repository_id = ?
                   and (cast(? as timestamptz) is null or queued_at < ?)
                 order by queued_at desc, id limit ?
                """)) {
      select.setObject(1, repositoryId);
      select.setObject(2, before == null ? null : before.atOffset(ZoneOffset.UTC));
      select.setObject(3, before == null ? null : before.atOffset(ZoneOffset.UTC));
      select.setInt(4, most);
      List<RunReport> reports = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          reports.add(RunRow.report(row));
        }
      }
      return reports;
    }
  }

  /** Whether a run is still wanted. */
  public Standing standing(UUID runId) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select u.cancel_asked, r.state, r.window_key,
                    extract(epoch from now() - u.started_at) as seconds from run u
                  join repository r on r.id = u.repository_id where u.id = ?
                """)) {
      select.setObject(1, runId);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("the run is no longer known");
        }
        return new Standing(
            row.getBoolean("cancel_asked"),
            Duration.ofSeconds(row.getLong("seconds")),
            RepositoryRegistration.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
            row.getString("window_key"));
      }
    }
  }

  /** Stores with what window and format a run begins. */
  public void begin(Lease lease, UUID runId, Checkpoint checkpoint, Opening.Opened opened)
      throws SQLException {
    inFence(
        lease,
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  """
                  update run set checkpoint = ?, window_from = ?, window_until = ?, findings = ?,
                    revision = revision + 1 where id = ? and state = 'running'
                  """)) {
            update.setString(1, Json.write(checkpoint));
            update.setString(2, opened.from());
            update.setString(3, opened.until());
            update.setString(4, opened.findings().isEmpty() ? null : json(opened.findings()));
            update.setObject(5, runId);
            update.executeUpdate();
          }
        });
  }

  /** Stores what was published, with the account and the place where the run goes on. */
  public void store(Lease lease, PublishedBatch batch, Progress progress) throws SQLException {
    inFence(
        lease,
        connection -> {
          records.save(connection, batch);
          if (batch.plan().versionsNeeded() > 0) {
            InFlightStore.clear(connection, lease);
          }
          add(connection, batch.runId(), batch.plan().account(), progress);
        });
  }

  /** Stores where a run goes on that has published nothing. */
  public void checkpoint(Lease lease, UUID runId, Checkpoint checkpoint) throws SQLException {
    inFence(
        lease, connection -> add(connection, runId, Account.EMPTY, Progress.to(checkpoint, 0, 0)));
  }

  private static void add(Connection connection, UUID runId, Account account, Progress progress)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update run set added = added + ?, changed = changed + ?, unchanged = unchanged + ?,
              deleted = deleted + ?, refused = refused + ?, repeated = repeated + ?,
              pages = pages + ?, vanished = vanished + ?, checkpoint = coalesce(?, checkpoint),
              expected = coalesce(?, expected), findings = coalesce(?, findings),
              revision = revision + 1
             where id = ?
            """)) {
      update.setLong(1, account.added());
      update.setLong(2, account.changed());
      update.setLong(3, account.unchanged());
      update.setLong(4, account.deleted());
      update.setLong(5, account.refused());
      update.setLong(6, account.repeated());
      update.setInt(7, progress.pages());
      update.setLong(8, progress.vanished());
      update.setString(9, json(progress.checkpoint()));
      update.setObject(10, progress.expected(), Types.BIGINT);
      update.setString(11, json(progress.findings()));
      update.setObject(12, runId);
      update.executeUpdate();
    }
  }

  private static @Nullable String json(@Nullable Object value) {
    return value == null ? null : Json.write(value);
  }

  /**
   * Ends a run and plans the repository's next one.
   *
   * @param next time to the next run, from now; null leaves the repository's schedule alone
   */
  public void end(Lease lease, RunReport run, RunResult result, @Nullable Duration next)
      throws SQLException {
    UUID runId = run.id();
    Ending ending = Objects.requireNonNull(result.ending());
    inFence(
        lease,
        connection -> {
          if (next != null) {
            plan(connection, lease.repositoryId(), result.checkpoint(), ending, next);
          }
          end(connection, runId, ending, result);
          if (run.kind() == RunReport.Kind.PROBE) {
            probed(connection, lease.repositoryId(), run.registrationRevision());
          }
        });
  }

  private static void probed(Connection connection, UUID repositoryId, @Nullable Long revision)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update repository set probed_revision = ? where id = ?")) {
      update.setLong(1, revision == null ? 0 : revision);
      update.setObject(2, repositoryId);
      update.executeUpdate();
    }
  }

  private static void end(Connection connection, UUID runId, Ending ending, RunResult result)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update run set state = ?, reason = ?, brake_live = ?, brake_vanishing = ?, score = ?,
              findings = coalesce(?, findings), ended_at = now(), checkpoint = null,
              revision = revision + 1 where id = ? and state = 'running'
            """)) {
      Brake brake = result.brake();
      update.setString(1, RunRow.name(ending.state()));
      update.setString(2, ending.reason());
      update.setObject(3, brake == null ? null : brake.live(), Types.BIGINT);
      update.setObject(4, brake == null ? null : brake.vanishing(), Types.BIGINT);
      update.setObject(5, result.score(), Types.INTEGER);
      update.setString(6, result.findings().isEmpty() ? null : Json.write(result.findings()));
      update.setObject(7, runId);
      update.executeUpdate();
    }
  }

  /** A registration that changed during the run is due at once, from its beginning. */
  private static void plan(
      Connection connection,
      UUID repositoryId,
      @Nullable Checkpoint checkpoint,
      Ending ending,
      Duration next)
      throws SQLException {
    boolean succeeded = ending.state() == RunReport.State.SUCCEEDED;
    boolean waits =
        ending.state() == RunReport.State.CANCELLED || ending.state() == RunReport.State.HELD;
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update repository r set
              failures = case when done.succeeded then 0 when done.waits then failures
                else failures + 1 end,
              last_mark = case when done.succeeded then done.mark else last_mark end,
              last_window_key = case when done.succeeded then done.key else last_window_key end,
              complete_at = case when done.succeeded and done.complete then now()
                else complete_at end,
              announces_deletions = coalesce(done.announces, announces_deletions),
              next_run_at = case when state = 'active' and done.key <> r.window_key
                then now() else now() + cast(? as interval) end
             from (select cast(? as boolean) as succeeded, cast(? as boolean) as waits,
                 cast(? as text) as mark, cast(? as text) as key, cast(? as boolean) as complete,
                 cast(? as boolean) as announces) as done
             where r.id = ?
            """)) {
      update.setString(1, next.toString());
      update.setBoolean(2, succeeded);
      update.setBoolean(3, waits);
      update.setString(4, checkpoint == null ? null : checkpoint.mark());
      update.setString(5, checkpoint == null ? null : checkpoint.windowKey());
      update.setBoolean(6, checkpoint != null && checkpoint.complete());
      update.setObject(
          7, checkpoint == null ? null : checkpoint.announcesDeletions(), Types.BOOLEAN);
      update.setObject(8, repositoryId);
      update.executeUpdate();
    }
  }

  private interface Work {
    void in(Connection connection) throws SQLException;
  }

  private void inFence(Lease lease, Work work) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        LeaseStore.fence(connection, lease);
        work.in(connection);
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }
}
