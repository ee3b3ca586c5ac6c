package org.openlearningexchange.harvest.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of a page's rows, for one statement each. */
final class RecordRows {
  private final List<UUID> ids = new ArrayList<>();
  private final List<String> identifiers = new ArrayList<>();
  private final List<@Nullable String> datestamps = new ArrayList<>();
  private final List<String> sets = new ArrayList<>();
  private final List<@Nullable String> hashes = new ArrayList<>();
  private final List<Long> versions = new ArrayList<>();
  private final List<Boolean> withdrawn = new ArrayList<>();
  private final List<UUID> rawIds = new ArrayList<>();
  private final List<byte[]> raws = new ArrayList<>();

  static RecordRows of(PublishedPage page) {
    RecordRows rows = new RecordRows();
    List<Arrival.Live> live = page.plan().publish();
    for (int i = 0; i < live.size(); i++) {
      rows.add(live.get(i).origin(), live.get(i).contentHash(), page.versions().get(i), false);
      rows.rawIds.add(live.get(i).origin().resourceId());
      rows.raws.add(RawText.zip(live.get(i).raw()));
    }
    List<Arrival.Gone> gone = page.plan().withdraw();
    for (int i = 0; i < gone.size(); i++) {
      rows.add(gone.get(i).origin(), null, page.versionOfWithdrawal(i), true);
    }
    page.plan().note().forEach(tombstone -> rows.add(tombstone.origin(), null, 0, true));
    return rows;
  }

  private void add(
      Arrival.Origin origin, @Nullable String hash, long version, boolean isWithdrawn) {
    ids.add(origin.resourceId());
    identifiers.add(withoutNul(origin.identifier()));
    datestamps.add(origin.datestamp());
    sets.add(String.join(" ", origin.sets()));
    hashes.add(hash);
    versions.add(version);
    withdrawn.add(isWithdrawn);
  }

  /**
   * PostgreSQL's text cannot hold it, and no XML can bring it; one that did must not stop a run.
   */
  private static String withoutNul(String text) {
    return text.replace('\0', '\uFFFD');
  }

  void upsert(Connection connection, PublishedPage page) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            insert into source_record as s (resource_id, repository_id, identifier, datestamp, sets,
              metadata_prefix, content_hash, record_version, withdrawn, last_run)
            select r.id, ?, r.identifier, r.datestamp, r.sets, ?, r.hash, r.version, r.withdrawn, ?
              from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                cast(? as text[]), cast(? as bigint[]), cast(? as boolean[]))
                as r(id, identifier, datestamp, sets, hash, version, withdrawn)
            on conflict (resource_id) do update set
              datestamp = excluded.datestamp, sets = excluded.sets,
              metadata_prefix = coalesce(excluded.metadata_prefix, s.metadata_prefix),
              content_hash = coalesce(excluded.content_hash, s.content_hash),
              record_version = greatest(s.record_version, excluded.record_version),
              withdrawn = excluded.withdrawn, last_run = excluded.last_run
            """)) {
      upsert.setObject(1, page.repositoryId());
      upsert.setString(2, page.metadataPrefix());
      upsert.setObject(3, page.runId());
      upsert.setArray(4, connection.createArrayOf("uuid", ids.toArray()));
      upsert.setArray(5, connection.createArrayOf("text", identifiers.toArray()));
      upsert.setArray(6, connection.createArrayOf("text", datestamps.toArray()));
      upsert.setArray(7, connection.createArrayOf("text", sets.toArray()));
      upsert.setArray(8, connection.createArrayOf("text", hashes.toArray()));
      upsert.setArray(9, connection.createArrayOf("bigint", versions.toArray()));
      upsert.setArray(10, connection.createArrayOf("boolean", withdrawn.toArray()));
      upsert.executeUpdate();
    }
  }

  void keepRaw(Connection connection) throws SQLException {
    if (rawIds.isEmpty()) {
      return;
    }
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            insert into raw_record (resource_id, raw)
            select r.id, r.raw from unnest(cast(? as uuid[]), cast(? as bytea[])) as r(id, raw)
            on conflict (resource_id) do update set raw = excluded.raw
            """)) {
      upsert.setArray(1, connection.createArrayOf("uuid", rawIds.toArray()));
      upsert.setArray(2, connection.createArrayOf("bytea", raws.toArray(new byte[0][])));
      upsert.executeUpdate();
    }
  }
}
