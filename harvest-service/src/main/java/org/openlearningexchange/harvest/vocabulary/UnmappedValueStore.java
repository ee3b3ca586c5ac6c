package org.openlearningexchange.harvest.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.crosswalk.Meaning;
import org.openlearningexchange.harvest.mapping.refine.MappedVocabulary;

/**
 * The values of live records that no vocabulary holds. They stand with each record, so that the
 * counts are those of this moment; counting reads the records of one repository.
 */
@ApplicationScoped
class UnmappedValueStore {
  private static final int LONGEST_SECONDS = 30;

  private final DataSource dataSource;

  UnmappedValueStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Values about which nothing was said yet, those of most records first. */
  List<UnmappedGroup> open(
      UUID repositoryId, @Nullable MappedVocabulary vocabulary, int offset, int most)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select v.vocabulary, v.value, count(*) as records, min(s.identifier) as one,
                       max(s.identifier) as another
                  from source_record s, unnest(s.unmapped) as u(entry),
                       lateral (select split_part(u.entry, E'\\x1F', 1) as vocabulary,
                         split_part(u.entry, E'\\x1F', 2) as value) as v
                 where s.repository_id = ? and not s.withdrawn and s.unmapped is not null
                   and (cast(? as text) is null or v.vocabulary = ?)
                   and not exists (select from value_mapping m where m.repository_id = s.repository_id
                     and m.vocabulary = v.vocabulary and m.folded = lower(v.value))
                 group by v.vocabulary, v.value
                 order by records desc, v.vocabulary, v.value offset ? limit ?
                """)) {
      String name = vocabulary == null ? null : vocabulary.label();
      select.setQueryTimeout(LONGEST_SECONDS);
      select.setObject(1, repositoryId);
      select.setString(2, name);
      select.setString(3, name);
      select.setInt(4, offset);
      select.setInt(5, most);
      List<UnmappedGroup> groups = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          groups.add(
              group(
                  MappedVocabulary.of(row.getString("vocabulary")).orElseThrow(),
                  row.getString("value"),
                  row));
        }
      }
      return groups;
    }
  }

  private static UnmappedGroup group(MappedVocabulary vocabulary, String value, ResultSet row)
      throws SQLException {
    return new UnmappedGroup(
        vocabulary,
        value,
        row.getLong("records"),
        Stream.of(row.getString("one"), row.getString("another")).distinct().toList());
  }

  /** The live records that have each of these values, by its key; absent where there are none. */
  Map<String, UnmappedGroup> having(UUID repositoryId, List<Meaning> values) throws SQLException {
    Map<String, Meaning> byKey = new HashMap<>();
    values.forEach(value -> byKey.put(value.key(), value));
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select lower(u.entry) as key, count(distinct s.resource_id) as records,
                       min(s.identifier) as one, max(s.identifier) as another
                  from source_record s, unnest(s.unmapped) as u(entry)
                 where s.repository_id = ? and not s.withdrawn and s.unmapped is not null
                   and lower(u.entry) = any (cast(? as text[]))
                 group by lower(u.entry)
                """)) {
      select.setQueryTimeout(LONGEST_SECONDS);
      select.setObject(1, repositoryId);
      select.setArray(2, connection.createArrayOf("text", byKey.keySet().toArray()));
      Map<String, UnmappedGroup> groups = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Meaning value = Objects.requireNonNull(byKey.get(row.getString("key")));
          groups.put(value.key(), group(value.vocabulary(), value.value(), row));
        }
      }
      return groups;
    }
  }

  /** How many live records have at least one of them. */
  long countHaving(UUID repositoryId, List<Meaning> values) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select count(*) from source_record
                 where repository_id = ? and not withdrawn and unmapped is not null
                   and exists (select from unnest(unmapped) as u(entry)
                     where lower(u.entry) = any (cast(? as text[])))
                """)) {
      select.setQueryTimeout(LONGEST_SECONDS);
      select.setObject(1, repositoryId);
      select.setArray(
          2, connection.createArrayOf("text", values.stream().map(Meaning::key).toArray()));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
