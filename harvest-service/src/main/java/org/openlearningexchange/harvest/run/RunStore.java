package org.openlearningexchange.harvest.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.Account;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.harvest.record.PublishedPage;
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
  List<RunReport> ofRepository(UUID repositoryId, @Nullable Instant before, int most)
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

  /** Stores with what window and format a run begins. */
  void begin(Lease lease, UUID runId, Checkpoint checkpoint, @Nullable String from)
      throws SQLException {
    inFence(
        lease,
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  """
                  update run set checkpoint = ?, window_from = ?, revision = revision + 1
                   where id = ? and state = 'running'
                  """)) {
            update.setString(1, Json.write(checkpoint));
            update.setString(2, from);
            update.setObject(3, runId);
            update.executeUpdate();
          }
        });
  }

  /**
   * Stores a page, or a part of one, with the account and the place where the run goes on.
   *
   * @param checkpoint null for a part that is not the page's last
   */
  void store(Lease lease, PublishedPage page, @Nullable Checkpoint checkpoint, boolean isPage)
      throws SQLException {
    inFence(
        lease,
        connection -> {
          records.save(connection, page);
          add(connection, page.runId(), page.plan().account(), checkpoint, isPage);
        });
  }

  private static void add(
      Connection connection,
      UUID runId,
      Account account,
      @Nullable Checkpoint checkpoint,
      boolean isPage)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update run set added = added + ?, changed = changed + ?, unchanged = unchanged + ?,
              deleted = deleted + ?, refused = refused + ?, repeated = repeated + ?,
              pages = pages + ?, checkpoint = coalesce(?, checkpoint), revision = revision + 1
             where id = ?
            """)) {
      update.setLong(1, account.added());
      update.setLong(2, account.changed());
      update.setLong(3, account.unchanged());
      update.setLong(4, account.deleted());
      update.setLong(5, account.refused());
      update.setLong(6, account.repeated());
      update.setInt(7, isPage ? 1 : 0);
      update.setString(8, checkpoint == null ? null : Json.write(checkpoint));
      update.setObject(9, runId);
      update.executeUpdate();
    }
  }

  /**
   * Ends a run and plans the repository's next one.
   *
   * @param window the source's clock at the first page of a complete list, from which the next
   *     window is made; null keeps the old one
   * @param next time to the next run, from now
   */
  void end(Lease lease, UUID runId, Ending ending, @Nullable String window, Duration next)
      throws SQLException {
    inFence(
        lease,
        connection -> {
          plan(connection, lease.repositoryId(), runId, ending, window, next);
          try (PreparedStatement update =
              connection.prepareStatement(
                  """
                  update run set state = ?, reason = ?, ended_at = now(), checkpoint = null,
                    revision = revision + 1 where id = ? and state = 'running'
                  """)) {
            update.setString(1, RunRow.name(ending.state()));
            update.setString(2, ending.reason());
            update.setObject(3, runId);
            update.executeUpdate();
          }
        });
  }

  /** A registration that changed during the run is due at once, from its beginning. */
  private static void plan(
      Connection connection,
      UUID repositoryId,
      UUID runId,
      Ending ending,
      @Nullable String window,
      Duration next)
      throws SQLException {
    boolean succeeded = ending.state() == RunReport.State.SUCCEEDED;
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update repository r set
              failures = case when ? then 0 when ? then failures else failures + 1 end,
              last_response_date = case when ? then ? else last_response_date end,
              last_window_key = case when ? then run.window_key else last_window_key end,
              next_run_at = case when state = 'active' and run.window_key <> r.window_key
                then now() else now() + cast(? as interval) end
             from (select cast(checkpoint as json) ->> 'windowKey' as window_key
               from run where id = ?) as run
             where r.id = ?
            """)) {
      update.setBoolean(1, succeeded);
      update.setBoolean(2, ending.state() == RunReport.State.CANCELLED);
      update.setBoolean(3, succeeded);
      update.setString(4, window);
      update.setBoolean(5, succeeded);
      update.setString(6, next.toString());
      update.setObject(7, runId);
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
