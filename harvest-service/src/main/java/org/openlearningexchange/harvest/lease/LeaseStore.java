package org.openlearningexchange.harvest.lease;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Leases of repositories. */
@ApplicationScoped
public class LeaseStore {
  private final DataSource dataSource;
  private final UUID holder = UUID.randomUUID();

  public LeaseStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Takes the lease of a repository within the caller's transaction, unless somebody has it or
   * works on the same host.
   *
   * @param host null for work that asks no host
   */
  public Optional<Lease> take(
      Connection connection, UUID repositoryId, @Nullable String host, Duration ttl)
      throws SQLException {
    if (host != null && !lock(connection, host)) {
      return Optional.empty();
    }
    String busy = host == null ? "none" : host;
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into lease as l (repository_id, host, holder, fence, expires)
            select ?, ?, ?, nextval('lease_fence'), clock_timestamp() + cast(? as interval)
             where ? = 'none' or not exists (select from lease o where o.host = ?
               and o.repository_id <> ? and o.expires > clock_timestamp())
            on conflict (repository_id) do update set host = excluded.host,
              holder = excluded.holder, fence = excluded.fence, expires = excluded.expires
              where l.expires <= clock_timestamp()
            returning fence
            """)) {
      insert.setObject(1, repositoryId);
      insert.setString(2, busy);
      insert.setObject(3, holder);
      insert.setString(4, ttl.toString());
      insert.setString(5, busy);
      insert.setString(6, busy);
      insert.setObject(7, repositoryId);
      try (ResultSet row = insert.executeQuery()) {
        return row.next()
            ? Optional.of(new Lease(repositoryId, row.getLong(1), ttl))
            : Optional.empty();
      }
    }
  }

  /** Two claims for one host wait for each other, so that the second sees the first. */
  private static boolean lock(Connection connection, String host) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement(
            "select pg_try_advisory_xact_lock(hashtext('harvest host'), hashtext(?))")) {
      lock.setString(1, host);
      try (ResultSet row = lock.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /** Prolongs a lease; false when it is someone else's. */
  public boolean renew(Lease lease, Duration ttl) throws SQLException {
    long asked = System.nanoTime();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                update lease set expires = clock_timestamp() + cast(? as interval)
                 where repository_id = ? and fence = ?
                """)) {
      update.setString(1, ttl.toString());
      update.setObject(2, lease.repositoryId());
      update.setLong(3, lease.fence());
      boolean held = update.executeUpdate() == 1;
      if (held) {
        lease.renewed(asked, ttl);
      }
      return held;
    }
  }

  /** Gives a lease back at once. */
  public void release(Lease lease) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                update lease set expires = '-infinity' where repository_id = ? and fence = ?
                """)) {
      update.setObject(1, lease.repositoryId());
      update.setLong(2, lease.fence());
      update.executeUpdate();
    }
  }

  /**
   * Locks the lease for the caller's transaction, so that nobody takes it over before the commit.
   *
   * @throws LeaseLostException when the lease is no longer this one
   */
  public static void fence(Connection connection, Lease lease) throws SQLException {
    try (PreparedStatement check =
        connection.prepareStatement(
            "select 1 from lease where repository_id = ? and fence = ? for share")) {
      check.setObject(1, lease.repositoryId());
      check.setLong(2, lease.fence());
      try (ResultSet row = check.executeQuery()) {
        if (!row.next()) {
          throw new LeaseLostException(lease);
        }
      }
    }
  }
}
