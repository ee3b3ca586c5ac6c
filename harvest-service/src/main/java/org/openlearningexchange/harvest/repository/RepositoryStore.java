package org.openlearningexchange.harvest.repository;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RepositoryRegistration;

/** Our copy of the registrations. */
@ApplicationScoped
public class RepositoryStore {
  private final DataSource dataSource;

  public RepositoryStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Takes over a registration, unless a newer one is here. One that becomes active, or points
   * elsewhere, is due at once.
   */
  public void save(RepositoryRegistration registration) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                """
                insert into repository as r (id, revision, state, registration, host, window_key)
                values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update set
                  revision = excluded.revision, registration = excluded.registration,
                  host = excluded.host, window_key = excluded.window_key, state = excluded.state,
                  next_run_at = case
                    when excluded.state = 'active'
                      and (r.state <> 'active' or r.window_key <> excluded.window_key) then now()
                    else r.next_run_at end
                  where r.revision < excluded.revision
                """)) {
      upsert.setObject(1, registration.id());
      upsert.setLong(2, registration.revision());
      upsert.setString(3, registration.state().name().toLowerCase(java.util.Locale.ROOT));
      upsert.setString(4, Json.write(registration));
      upsert.setString(5, String.valueOf(registration.baseUrl().getAuthority()));
      upsert.setString(6, windowKey(registration));
      upsert.executeUpdate();
    }
  }

  public Optional<HarvestedRepository> find(UUID id) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select registration, failures, window_key, complete_at, announces_deletions,
                  case when last_window_key = window_key then last_mark end as last_mark
                  from repository where id = ?
                """)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(repository(row)) : Optional.empty();
      }
    }
  }

  private static HarvestedRepository repository(ResultSet row) throws SQLException {
    OffsetDateTime completeAt = row.getObject("complete_at", OffsetDateTime.class);
    return new HarvestedRepository(
        Json.read(row.getString("registration"), RepositoryRegistration.class),
        row.getString("last_mark"),
        row.getString("window_key"),
        completeAt == null ? null : completeAt.toInstant(),
        row.getBoolean("announces_deletions"),
        row.getInt("failures"));
  }

  private static String windowKey(RepositoryRegistration registration) {
    String all =
        String.join(
            "\n",
            registration.protocol(),
            registration.baseUrl().toString(),
            String.valueOf(registration.metadataPrefix()),
            registration.sets().toString(),
            registration.excludedSets().toString());
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
