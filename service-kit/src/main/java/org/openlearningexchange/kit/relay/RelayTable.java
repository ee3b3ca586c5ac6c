package org.openlearningexchange.kit.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a {@link Relay} publishes. The table has {@code revision} and {@code
 * published_revision} (bigint), {@code shard} (smallint, {@code (hashtext(key::text) & 2147483647)
 * % 4}, generated) and an index on {@code (shard) where published_revision < revision}.
 *
 * @param name the table
 * @param key its key column, the message's key
 * @param keyType that column's type, {@code uuid} or {@code text}
 * @param topic where its rows go
 * @param message the message of a row
 */
public record RelayTable(
    String name, String key, String keyType, String topic, RowMessage message) {
  /** How many shards keys fall into. */
  public static final int SHARDS = 4;

  /** Makes the message's bytes of the current row. */
  public interface RowMessage {
    /** The value to publish; null is how Kafka forgets a key (legal erasure). */
    byte @Nullable [] of(ResultSet row) throws SQLException;
  }

  String selectDue() {
    return "select * from %s where shard = any (?) and published_revision < revision limit ?"
        .formatted(name);
  }

  String markPublished() {
    return ("update %1$s t set published_revision = p.revision"
            + " from unnest(cast(? as text[]), cast(? as bigint[])) as p(key, revision)"
            + " where t.%2$s = cast(p.key as %3$s) and t.published_revision < p.revision")
        .formatted(name, key, keyType);
  }

  String countDue() {
    return "select count(*) from %s where published_revision < revision".formatted(name);
  }
}
