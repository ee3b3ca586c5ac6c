package org.openlearningexchange.harvest.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Live records that a run is about to withdraw: those that its source marked as deleted, and those
 * that a complete list did not name. An entry that was refused names its record all the same.
 */
@ApplicationScoped
public class DoomedStore {
  private static final String DELETED = "doomed_run = ? and not withdrawn";

  private static final String UNNAMED =
      """
      s.repository_id = ? and not s.withdrawn and s.last_run <> ? and not exists (
        select from refusal f where f.run_id = ? and f.resource_id = s.resource_id)
      """;

  private final DataSource dataSource;

  public DoomedStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public long countLive(UUID repositoryId) throws SQLException {
    return count(
        "select count(*) from source_record where repository_id = ? and not withdrawn",
        repositoryId);
  }

  /** How many live records the run's source marked as deleted. */
  public long countDeleted(UUID runId) throws SQLException {
    return count("select count(*) from source_record where " + DELETED, runId);
  }

  /** How many live records the run's list did not name. */
  public long countUnnamed(UUID repositoryId, UUID runId) throws SQLException {
    return count(
        "select count(*) from source_record s where " + UNNAMED, repositoryId, runId, runId);
  }

  /** How many of the run's entries nobody can tell what they are about. */
  public long countUnidentified(UUID runId) throws SQLException {
    return count("select count(*) from refusal where run_id = ? and resource_id is null", runId);
  }

  /** Some live records of a repository. */
  public List<Arrival.Gone> live(UUID repositoryId, int most) throws SQLException {
    return gone(
        "select * from source_record where repository_id = ? and not withdrawn"
            + " order by resource_id limit "
            + most,
        repositoryId);
  }

  /** Some of those that the run's source marked as deleted. */
  public List<Arrival.Gone> deleted(UUID runId, int most) throws SQLException {
    return gone(
        "select * from source_record where " + DELETED + " order by resource_id limit " + most,
        runId);
  }

  /** Some of those that the run's list did not name, in the order of their ids after this one. */
  public List<Arrival.Gone> unnamed(UUID repositoryId, UUID runId, UUID after, int most)
      throws SQLException {
    return gone(
        "select s.* from source_record s where "
            + UNNAMED
            + " and s.resource_id > ? order by s.resource_id limit "
            + most,
        repositoryId,
        runId,
        runId,
        after);
  }

  private long count(String sql, UUID... arguments) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = prepare(connection, sql, arguments);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private List<Arrival.Gone> gone(String sql, UUID... arguments) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = prepare(connection, sql, arguments);
        ResultSet row = select.executeQuery()) {
      List<Arrival.Gone> found = new ArrayList<>();
      while (row.next()) {
        found.add(new Arrival.Gone(RecordStore.origin(row), RawText.NONE));
      }
      return found;
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, UUID... arguments)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }
}
