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

/** The newest raw record of each live record, for mapping it again without asking its source. */
@ApplicationScoped
public class KeptRecordStore {
  /** What is read ahead: records may be large. */
  private static final int ROWS_AT_ONCE = 20;

  private static final long MOST_CHARACTERS = 2_000_000;

  private final DataSource dataSource;

  public KeptRecordStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Some kept records of a repository, in the order of their resource ids after this one: at most
   * so many, and fewer where their texts are long. None means that there are no more.
   */
  public List<KeptRecord> after(UUID repositoryId, UUID after, int most) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select s.resource_id, s.identifier, s.datestamp, s.sets, s.metadata_prefix,
                    w.protocol, w.raw, w.context
                  from source_record s join raw_record w on w.resource_id = s.resource_id
                 where s.repository_id = ? and not s.withdrawn and s.resource_id > ?
                 order by s.resource_id limit ?
                """)) {
      select.setObject(1, repositoryId);
      select.setObject(2, after);
      select.setInt(3, most);
      connection.setAutoCommit(false);
      select.setFetchSize(ROWS_AT_ONCE);
      try {
        return read(select);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static List<KeptRecord> read(PreparedStatement select) throws SQLException {
    List<KeptRecord> kept = new ArrayList<>();
    long characters = 0;
    try (ResultSet row = select.executeQuery()) {
      while (characters < MOST_CHARACTERS && row.next()) {
        String context = row.getString("context");
        String raw = RawText.unpack(row.getBytes("raw"));
        characters += raw.length();
        kept.add(
            new KeptRecord(
                RecordStore.origin(row),
                row.getString("protocol"),
                raw,
                context == null ? "" : context));
      }
    }
    return kept;
  }
}
