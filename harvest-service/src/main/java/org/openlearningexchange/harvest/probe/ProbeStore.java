package org.openlearningexchange.harvest.probe;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;

/** Probes and what they saw: those that were asked for, seven days; those of runs, as their run. */
@ApplicationScoped
public class ProbeStore {
  private final DataSource dataSource;

  public ProbeStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Notes that somebody asked for one, and forgets those of long ago. */
  void add(UUID id, Probe.Reader reader, String address) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      try (PreparedStatement delete =
          connection.prepareStatement(
              "delete from probe where run_id is null and asked_at < now() - interval '7 days'")) {
        delete.executeUpdate();
      }
      try (PreparedStatement insert =
          connection.prepareStatement(
              """
              insert into probe (id, asked_by, member_id, address, state)
              values (?, ?, ?, ?, 'queued')
              """)) {
        insert.setObject(1, id);
        insert.setString(2, reader.client());
        insert.setObject(3, reader.member());
        insert.setString(4, address);
        insert.executeUpdate();
      }
    }
  }

  void begin(UUID id) throws SQLException {
    update(id, Probe.State.RUNNING, null, null);
  }

  void finish(UUID id, ProbeReport report) throws SQLException {
    update(id, Probe.State.DONE, null, Json.write(report));
  }

  void fail(UUID id, String reason) throws SQLException {
    update(id, Probe.State.FAILED, reason, null);
  }

  /** Keeps what a run saw, under the run's id; a run that is worked on again says it again. */
  void keep(UUID runId, UUID memberId, ProbeReport report) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                """
                insert into probe (id, run_id, member_id, address, state, ended_at, report)
                values (?, ?, ?, ?, 'done', now(), ?)
                on conflict (id) do update set report = excluded.report, ended_at = now()
                """)) {
      upsert.setObject(1, runId);
      upsert.setObject(2, runId);
      upsert.setObject(3, memberId);
      upsert.setString(4, report.address().toString());
      upsert.setString(5, Json.write(report));
      upsert.executeUpdate();
    }
  }

  /** A probe; one whose instance has gone counts as failed. */
  Optional<Probe> find(UUID id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select *, ended_at is null and asked_at < now() - interval '10 minutes' as lost
                  from probe where id = ?
                """)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(probe(row)) : Optional.empty();
      }
    }
  }

  private static Probe probe(ResultSet row) throws SQLException {
    String report = row.getString("report");
    boolean isLost = row.getBoolean("lost");
    return new Probe(
        row.getObject("id", UUID.class),
        isLost
            ? Probe.State.FAILED
            : Probe.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("address"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("ended_at", OffsetDateTime.class)),
        isLost ? "the instance that worked on it was stopped; ask again" : row.getString("reason"),
        report == null ? null : Json.read(report, ProbeReport.class),
        new Probe.Reader(row.getString("asked_by"), row.getObject("member_id", UUID.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private void update(UUID id, Probe.State state, @Nullable String reason, @Nullable String report)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                update probe set state = ?, reason = ?, report = ?,
                  ended_at = case when cast(? as boolean) then now() end where id = ?
                """)) {
      update.setString(1, state.name().toLowerCase(Locale.ROOT));
      update.setString(2, reason);
      update.setString(3, report);
      update.setBoolean(4, state == Probe.State.DONE || state == Probe.State.FAILED);
      update.setObject(5, id);
      update.executeUpdate();
    }
  }
}
