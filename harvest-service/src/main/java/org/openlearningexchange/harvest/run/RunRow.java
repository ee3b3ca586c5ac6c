package org.openlearningexchange.harvest.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.Account;
import org.openlearningexchange.contracts.message.Brake;
import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.contracts.message.RunReport;

/** Reads rows of the table run. */
final class RunRow {
  private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

  private RunRow() {}

  static Run run(ResultSet row) throws SQLException {
    String checkpoint = row.getString("checkpoint");
    return new Run(
        report(row),
        checkpoint == null ? null : Json.read(checkpoint, Checkpoint.class),
        row.getBoolean("full_pass"),
        row.getLong("may_vanish"));
  }

  static RunReport report(ResultSet row) throws SQLException {
    return new RunReport(
        row.getObject("id", UUID.class),
        row.getLong("revision"),
        row.getObject("repository_id", UUID.class),
        RunReport.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        RunReport.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        account(row),
        row.getInt("pages"),
        row.getString("window_from"),
        row.getString("reason"),
        row.getObject("queued_at", OffsetDateTime.class).toInstant(),
        instant(row, "started_at"),
        instant(row, "ended_at"),
        row.getString("window_until"),
        row.getObject("registration_revision", Long.class),
        row.getObject("expected", Long.class),
        row.getLong("vanished"),
        brake(row),
        findings(row.getString("findings")),
        row.getObject("score", Integer.class));
  }

  private static Account account(ResultSet row) throws SQLException {
    return Account.of(
        row.getLong("added"),
        row.getLong("changed"),
        row.getLong("unchanged"),
        row.getLong("deleted"),
        row.getLong("refused"),
        row.getLong("repeated"));
  }

  private static @Nullable Brake brake(ResultSet row) throws SQLException {
    Long vanishing = row.getObject("brake_vanishing", Long.class);
    return vanishing == null ? null : new Brake(row.getLong("brake_live"), vanishing);
  }

  private static List<Finding> findings(@Nullable String json) {
    try {
      return json == null ? List.of() : Json.MAPPER.readValue(json, FINDINGS);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
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
