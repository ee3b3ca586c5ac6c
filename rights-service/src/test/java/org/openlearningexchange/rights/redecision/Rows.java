package org.openlearningexchange.rights.redecision;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Looks at the rows behind the service, and changes them as another instance would. */
record Rows(DataSource dataSource) {

  /** The number that a query of one row answers; -1 where there is no row. */
  long number(String query, UUID parameter) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      select.setObject(1, parameter);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? rows.getLong(1) : -1;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void execute(String statement, UUID parameter) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement prepared = connection.prepareStatement(statement)) {
      prepared.setObject(1, parameter);
      prepared.executeUpdate();
    }
  }
}
