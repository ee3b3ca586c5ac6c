package org.openlearningexchange.harvest.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.openlearningexchange.contracts.message.RunReport;

/** Runs that somebody asks for, and asks to end. */
@ApplicationScoped
public class RunOrderStore {
  private static final int ATTEMPTS = 3;

  private final DataSource dataSource;

  public RunOrderStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Queues a run now; the run of the repository that is queued or running already is answered
   * instead.
   */
  RunReport queue(UUID repositoryId, RunOrder order) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        insert(connection, repositoryId, order);
        widen(connection, repositoryId, order);
        Optional<RunReport> active = active(connection, repositoryId);
        if (active.isPresent()) {
          return active.get();
        }
      }
      throw new SQLException("runs of the repository come and go");
    }
  }

  private static Optional<RunReport> active(Connection connection, UUID repositoryId)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from run where repository_id = ? and state in ('queued', 'running')")) {
      select.setObject(1, repositoryId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(RunRow.report(row)) : Optional.empty();
      }
    }
  }

  /** The newest run that asked a repository's source for its records. */
  RunReport newestHarvest(UUID repositoryId) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select * from run where repository_id = ? and kind in ('harvest', 'backfill')
                 order by queued_at desc limit 1
                """)) {
      select.setObject(1, repositoryId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return RunRow.report(row);
      }
    }
  }

  /** A harvest that waits already does what this order asks for, too. */
  private static void widen(Connection connection, UUID repositoryId, RunOrder order)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update run set full_pass = full_pass or ?, may_vanish = greatest(may_vanish, ?)
             where repository_id = ? and kind = 'harvest' and state = 'queued' and ? = 'harvest'
            """)) {
      update.setBoolean(1, order.full());
      update.setLong(2, order.mayVanish());
      update.setObject(3, repositoryId);
      update.setString(4, RunRow.name(order.kind()));
      update.executeUpdate();
    }
  }

  private static void insert(Connection connection, UUID repositoryId, RunOrder order)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into run (id, repository_id, kind, state, window_from, window_until, full_pass,
              may_vanish) values (?, ?, ?, 'queued', ?, ?, ?, ?)
            on conflict do nothing
            """)) {
      insert.setObject(1, UUID.randomUUID());
      insert.setObject(2, repositoryId);
      insert.setString(3, RunRow.name(order.kind()));
      insert.setString(4, order.from());
      insert.setString(5, order.until());
      insert.setBoolean(6, order.full());
      insert.setLong(7, order.mayVanish());
      insert.executeUpdate();
    }
  }

  /** Says that a repository's kept records are to be mapped again. */
  void remindOfReplay(UUID repositoryId) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement("update repository set replay_due = true where id = ?")) {
      update.setObject(1, repositoryId);
      update.executeUpdate();
    }
  }

  /** Queues the replay that is due, unless another run goes on; the planner comes by later. */
  Optional<UUID> queueReplayIfDue(UUID repositoryId) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                with planned as (
                  insert into run (id, repository_id, kind, state)
                  select gen_random_uuid(), r.id, 'replay', 'queued' from repository r
                   where r.id = ? and r.replay_due and r.state = 'active' and not exists (
                     select from run a
                      where a.repository_id = r.id and a.state in ('queued', 'running'))
                  on conflict do nothing
                  returning id, repository_id
                ), done as (
                  update repository r set replay_due = false from planned p
                   where r.id = p.repository_id
                )
                select id from planned
                """)) {
      insert.setObject(1, repositoryId);
      try (ResultSet row = insert.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    }
  }

  /** Cancels a run that nobody has begun; false when it is not queued. */
  boolean cancelQueued(UUID runId, Duration next) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                with cancelled as (
                  update run set state = 'cancelled', reason = 'it was cancelled before it began',
                    ended_at = now(), revision = revision + 1 where id = ? and state = 'queued'
                  returning repository_id, kind
                ), planned as (
                  update repository r set next_run_at =
                      greatest(r.next_run_at, now() + cast(? as interval))
                    from cancelled c where r.id = c.repository_id and c.kind = 'harvest'
                )
                select count(*) from cancelled
                """)) {
      update.setObject(1, runId);
      update.setString(2, next.toString());
      try (ResultSet row = update.executeQuery()) {
        row.next();
        return row.getLong(1) > 0;
      }
    }
  }

  /** Asks whoever works on a run to end it; false when it is not running. */
  boolean askToCancel(UUID runId) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update run set cancel_asked = true where id = ? and state = 'running'")) {
      update.setObject(1, runId);
      return update.executeUpdate() > 0;
    }
  }
}
