package org.openlearningexchange.harvest.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.Account;
import org.openlearningexchange.contracts.message.RunReport;

/** Reads rows of the table run. */
final class RunRow {
  private RunRow() {}

  static Run run(ResultSet row) throws SQLException {
    String checkpoint = row.getString("checkpoint");
    return new Run(
        report(row), checkpoint == null ? null : Json.read(checkpoint, Checkpoint.class));
  }

  static RunReport report(ResultSet row) throws SQLException {
    return new RunReport(
        row.getObject("id", UUID.class),
        row.getLong("revision"),
        row.getObject("repository_id", UUID.class),
        RunReport.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        RunReport.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        Account.of(
            row.getLong("added"),
            row.getLong("changed"),
            row.getLong("unchanged"),
            row.getLong("deleted"),
            row.getLong("refused"),
            row.getLong("repeated")),
        row.getInt("pages"),
        row.getString("window_from"),
        row.getString("reason"),
        row.getObject("queued_at", OffsetDateTime.class).toInstant(),
        instant(row, "started_at"),
        instant(row, "ended_at"),
        null,
        null,
        null,
        0,
        null,
        java.util.List.of(),
        null);
  }

  /** The bytes of its report, as the relay publishes them. */
  static byte[] message(ResultSet row) throws SQLException {
    return Json.writeBytes(report(row));
  }

  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
