package org.openlearningexchange.harvest.crosswalk;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.openlearningexchange.harvest.mapping.refine.MappedVocabulary;
import org.openlearningexchange.harvest.mapping.refine.RepositoryMappings;

/** What members said about their repositories' values. */
@ApplicationScoped
public class MappingStore {
  private final DataSource dataSource;

  public MappingStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** All that was said about a repository, by vocabulary and value. */
  public List<ValueMapping> of(UUID repositoryId) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select * from value_mapping where repository_id = ? order by vocabulary, folded")) {
      select.setObject(1, repositoryId);
      List<ValueMapping> mappings = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          mappings.add(mapping(row));
        }
      }
      return mappings;
    }
  }

  /** The same, as mapping needs it. */
  public RepositoryMappings forMapping(UUID repositoryId) throws SQLException {
    List<RepositoryMappings.Target> targets = new ArrayList<>();
    for (ValueMapping mapping : of(repositoryId)) {
      String concept = mapping.concept();
      if (concept != null) {
        targets.add(new RepositoryMappings.Target(mapping.vocabulary(), mapping.value(), concept));
      }
    }
    return targets.isEmpty() ? RepositoryMappings.NONE : new RepositoryMappings(targets);
  }

  private static ValueMapping mapping(ResultSet row) throws SQLException {
    return new ValueMapping(
        MappedVocabulary.of(row.getString("vocabulary")).orElseThrow(),
        row.getString("value"),
        row.getString("concept"),
        row.getString("mapped_by"),
        row.getObject("mapped_at", OffsetDateTime.class).toInstant());
  }

  /** Sets these; others stay. */
  public void save(UUID repositoryId, List<Meaning> mappings, String clientId) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement upsert =
          connection.prepareStatement(
              """
              insert into value_mapping (repository_id, vocabulary, folded, value, concept, mapped_by)
              values (?, ?, ?, ?, ?, ?)
              on conflict (repository_id, vocabulary, folded) do update set
                value = excluded.value, concept = excluded.concept,
                mapped_by = excluded.mapped_by, mapped_at = now()
              """)) {
        for (Meaning mapping : mappings) {
          upsert.setObject(1, repositoryId);
          upsert.setString(2, mapping.vocabulary().label());
          upsert.setString(3, RepositoryMappings.folded(mapping.value()));
          upsert.setString(4, mapping.value());
          upsert.setString(5, mapping.concept());
          upsert.setString(6, clientId);
          upsert.addBatch();
        }
        upsert.executeBatch();
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }
}
