package org.openlearningexchange.harvest.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.openlearningexchange.harvest.lease.Lease;
import org.openlearningexchange.harvest.lease.LeaseLostException;
import org.openlearningexchange.harvest.lease.LeaseStore;

/**
 * Record versions, and what is published under them before it is stored. Whoever takes over from a
 * holder that died in between makes rows of what was in flight: it may be public, so that it has to
 * be known to later lists and withdrawals, even if its source never names it again.
 */
@ApplicationScoped
public class InFlightStore {
  private final DataSource dataSource;

  public InFlightStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * A version for each message of a plan, in their order, higher than all drawn before; remembers
   * what they are about.
   *
   * @throws LeaseLostException when the lease is no longer this one
   */
  public List<Long> draw(Lease lease, PagePlan plan) throws SQLException {
    int count = plan.versionsNeeded();
    if (count == 0) {
      return List.of();
    }
    List<Arrival.Origin> all =
        Stream.concat(
                plan.publish().stream().map(Arrival.Live::origin),
                plan.withdraw().stream().map(Arrival.Gone::origin))
            .toList();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement draw =
            connection.prepareStatement(
                """
                with held as materialized (
                  select 1 from lease
                   where repository_id = ? and fence = ? and expires > clock_timestamp() for share
                ), drawn as materialized (
                  select nextval('record_version') as version, n from held, generate_series(1, ?) n
                ), remembered as (
                  insert into in_flight (repository_id, fence, resource_ids, identifiers, versions)
                  select ?, ?, ?, ?, array_agg(version order by n) from drawn
                  having count(*) > 0
                  on conflict (repository_id, fence) do update set
                    resource_ids = excluded.resource_ids, identifiers = excluded.identifiers,
                    versions = excluded.versions
                )
                select version from drawn order by n
                """)) {
      draw.setObject(1, lease.repositoryId());
      draw.setLong(2, lease.fence());
      draw.setInt(3, count);
      draw.setObject(4, lease.repositoryId());
      draw.setLong(5, lease.fence());
      draw.setArray(6, connection.createArrayOf("uuid", ids(all)));
      draw.setArray(7, connection.createArrayOf("text", identifiers(all)));
      return versions(draw, count, lease);
    }
  }

  private static List<Long> versions(PreparedStatement draw, int count, Lease lease)
      throws SQLException {
    List<Long> versions = new ArrayList<>(count);
    try (ResultSet row = draw.executeQuery()) {
      while (row.next()) {
        versions.add(row.getLong(1));
      }
    }
    if (versions.size() < count) {
      throw new LeaseLostException(lease);
    }
    return versions;
  }

  private static Object[] ids(List<Arrival.Origin> origins) {
    return origins.stream().map(Arrival.Origin::resourceId).toArray();
  }

  private static Object[] identifiers(List<Arrival.Origin> origins) {
    return origins.stream().map(origin -> RecordRows.storable(origin.identifier())).toArray();
  }

  /** Forgets, within the caller's transaction, what it stores. */
  public static void clear(Connection connection, Lease lease) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from in_flight where repository_id = ? and fence = ?")) {
      delete.setObject(1, lease.repositoryId());
      delete.setLong(2, lease.fence());
      delete.executeUpdate();
    }
  }

  /**
   * Makes live rows of what earlier holders of the lease left in flight, whether it was published
   * or withdrawn; without a content hash, so that their next delivery is published, whatever it
   * says.
   *
   * @return how many
   */
  public int takeOver(Lease lease) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        LeaseStore.fence(connection, lease);
        int taken = takeOver(connection, lease);
        connection.commit();
        return taken;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  private static int takeOver(Connection connection, Lease lease) throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            with left_behind as (
              delete from in_flight where repository_id = ? and fence < ?
              returning repository_id, resource_ids, identifiers, versions
            ), entries as (
              select distinct on (e.id) l.repository_id, e.id, e.identifier, e.version
                from left_behind l, unnest(l.resource_ids, l.identifiers, l.versions)
                  as e(id, identifier, version)
               order by e.id, e.version desc
            )
            insert into source_record as s (resource_id, repository_id, identifier, sets,
              record_version, withdrawn, last_run)
            select id, repository_id, identifier, '', version, false,
                '00000000-0000-0000-0000-000000000000'
              from entries
            on conflict (resource_id) do update set withdrawn = false, content_hash = null,
              record_version = excluded.record_version
              where s.record_version < excluded.record_version
            """)) {
      upsert.setObject(1, lease.repositoryId());
      upsert.setLong(2, lease.fence());
      return upsert.executeUpdate();
    }
  }
}
