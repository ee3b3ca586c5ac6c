package org.openlearningexchange.harvest.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.harvest.lease.Lease;
import org.openlearningexchange.harvest.lease.LeaseStore;

/** The runs that wait for a worker. A repository has at most one that has not ended. */
@ApplicationScoped
public class RunQueueStore {
  private static final int CANDIDATES = 20;

  private final DataSource dataSource;
  private final LeaseStore leases;

  public RunQueueStore(DataSource dataSource, LeaseStore leases) {
    this.dataSource = dataSource;
    this.leases = leases;
  }

  /** A run with the lease to work on it. */
  public record Claim(UUID runId, RunReport.Kind kind, Lease lease) {}

  /**
   * Queues what is due: harvests of active repositories, withdrawals of retiring ones, and probes
   * of new ones.
   */
  public int plan(boolean probes) throws SQLException {
    return update(
            """
            insert into run (id, repository_id, kind, state)
            select gen_random_uuid(), r.id, 'harvest', 'queued' from repository r
             where r.state = 'active' and r.next_run_at <= now() and not exists (
               select from run a where a.repository_id = r.id and a.state in ('queued', 'running'))
            on conflict do nothing
            """)
        + update(
            """
            insert into run (id, repository_id, kind, state)
            select gen_random_uuid(), r.id, 'withdrawal', 'queued' from repository r
             where r.state = 'retiring' and not exists (
               select from run a where a.repository_id = r.id and (a.state in ('queued', 'running')
                 or (a.kind = 'withdrawal' and a.state = 'succeeded')))
            on conflict do nothing
            """)
        + planReplays()
        + (probes ? planProbes() : 0);
  }

  private int planReplays() throws SQLException {
    return update(
        """
        with planned as (
          insert into run (id, repository_id, kind, state)
          select gen_random_uuid(), r.id, 'replay', 'queued' from repository r
           where r.replay_due and r.state = 'active' and not exists (
             select from run a where a.repository_id = r.id and a.state in ('queued', 'running'))
          on conflict do nothing
          returning repository_id
        )
        update repository r set replay_due = false from planned p where r.id = p.repository_id
        """);
  }

  private int planProbes() throws SQLException {
    return update(
        """
        insert into run (id, repository_id, kind, state, registration_revision)
        select gen_random_uuid(), r.id, 'probe', 'queued', r.revision from repository r
         where r.state = 'probing' and r.probed_revision < r.revision and not exists (
           select from run a where a.repository_id = r.id and a.state in ('queued', 'running'))
        on conflict do nothing
        """);
  }

  /** Forgets runs that ended long ago, with their refusals. */
  public int prune(Duration kept) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                """
                delete from run where ended_at < now() - cast(? as interval)
                   and published_revision = revision and kind <> 'withdrawal'
                """)) {
      delete.setString(1, kept.toString());
      return delete.executeUpdate();
    }
  }

  /** Whether a run waits that only moves records about, and asks no source. */
  public boolean isBulkWaiting() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select exists (select from run
                  where state in ('queued', 'running') and kind in ('withdrawal', 'replay'))
                """);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getBoolean(1);
    }
  }

  /**
   * Takes a run that nobody works on: a queued one, or one whose worker has gone.
   *
   * @param bulk also those that only move records about
   */
  public Optional<Claim> claim(Duration ttl, boolean bulk) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        for (Candidate candidate : candidates(connection, bulk)) {
          Optional<Lease> lease =
              leases.take(connection, candidate.repositoryId, candidate.host, ttl);
          if (lease.isPresent()) {
            start(connection, candidate.runId);
            connection.commit();
            return Optional.of(new Claim(candidate.runId, candidate.kind, lease.get()));
          }
        }
        connection.commit();
        return Optional.empty();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  private record Candidate(
      UUID runId, UUID repositoryId, RunReport.Kind kind, @Nullable String host) {}

  private static List<Candidate> candidates(Connection connection, boolean bulk)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select q.id, q.repository_id, q.kind, r.host from run q
              join repository r on r.id = q.repository_id
             where q.state in ('queued', 'running')
               and (? or q.kind not in ('withdrawal', 'replay'))
               and not exists (select from lease l where l.expires > clock_timestamp()
                 and (l.repository_id = q.repository_id
                   or (l.host = r.host and q.kind not in ('withdrawal', 'replay'))))
             order by q.kind not in ('withdrawal', 'probe'), q.queued_at limit ?
               for update of q skip locked
            """)) {
      select.setBoolean(1, bulk);
      select.setInt(2, CANDIDATES);
      List<Candidate> candidates = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          RunReport.Kind kind =
              RunReport.Kind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT));
          candidates.add(
              new Candidate(
                  row.getObject("id", UUID.class),
                  row.getObject("repository_id", UUID.class),
                  kind,
                  asksNobody(kind) ? null : row.getString("host")));
        }
      }
      return candidates;
    }
  }

  private static boolean asksNobody(RunReport.Kind kind) {
    return kind == RunReport.Kind.WITHDRAWAL || kind == RunReport.Kind.REPLAY;
  }

  private static void start(Connection connection, UUID runId) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update run set state = 'running', started_at = coalesce(started_at, now()),
              revision = revision + 1 where id = ?
            """)) {
      update.setObject(1, runId);
      update.executeUpdate();
    }
  }

  private int update(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return statement.executeUpdate();
    }
  }
}
