package org.openlearningexchange.harvest.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.mapping.refine.UnmappedValue;

/** The columns of a batch's rows, for one statement each. */
final class RecordRows {
  private final List<UUID> ids = new ArrayList<>();
  private final List<String> identifiers = new ArrayList<>();
  private final List<@Nullable String> datestamps = new ArrayList<>();
  private final List<String> sets = new ArrayList<>();
  private final List<@Nullable String> formats = new ArrayList<>();
  private final List<@Nullable String> hashes = new ArrayList<>();
  private final List<Long> versions = new ArrayList<>();
  private final List<Boolean> withdrawn = new ArrayList<>();
  private final List<Boolean> doomed = new ArrayList<>();
  private final List<@Nullable String> unmapped = new ArrayList<>();
  private final List<UUID> rawIds = new ArrayList<>();
  private final List<byte[]> raws = new ArrayList<>();
  private final List<@Nullable String> contexts = new ArrayList<>();

  private enum Fate {
    LIVE,
    DOOMED,
    WITHDRAWN
  }

  static RecordRows of(PublishedBatch batch) {
    RecordRows rows = new RecordRows();
    List<Arrival.Live> live = batch.plan().publish();
    for (int i = 0; i < live.size(); i++) {
      rows.addLive(live.get(i), batch.versions().get(i));
    }
    List<Arrival.Gone> gone = batch.plan().withdraw();
    for (int i = 0; i < gone.size(); i++) {
      rows.add(gone.get(i).origin(), null, batch.versionOfWithdrawal(i), Fate.WITHDRAWN);
    }
    batch.plan().doom().forEach(doomed -> rows.add(doomed.origin(), null, 0, Fate.DOOMED));
    batch.plan().note().forEach(tombstone -> rows.add(tombstone.origin(), null, 0, Fate.WITHDRAWN));
    return rows;
  }

  private void addLive(Arrival.Live live, long version) {
    add(live.origin(), live.contentHash(), version, Fate.LIVE);
    unmapped.set(unmapped.size() - 1, unmapped(live.content().unmapped()));
    rawIds.add(live.resourceId());
    raws.add(live.raw().packed());
    contexts.add(live.context().isEmpty() ? null : storable(live.context()));
  }

  /** Values apart by U+001E, each with its vocabulary before it and U+001F between. */
  private static @Nullable String unmapped(List<UnmappedValue> values) {
    return values.isEmpty()
        ? null
        : values.stream()
            .map(value -> value.vocabulary().label() + "\u001F" + storable(value.value()))
            .collect(Collectors.joining("\u001E"));
  }

  private void add(Arrival.Origin origin, @Nullable String hash, long version, Fate fate) {
    ids.add(origin.resourceId());
    identifiers.add(storable(origin.identifier()));
    datestamps.add(orNull(origin.datestamp()));
    sets.add(storable(String.join(" ", origin.sets())));
    formats.add(orNull(origin.format()));
    hashes.add(hash);
    versions.add(version);
    withdrawn.add(fate == Fate.WITHDRAWN);
    doomed.add(fate == Fate.DOOMED);
    unmapped.add(null);
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null ? null : storable(text);
  }

  /**
   * PostgreSQL's text cannot hold NUL, and no XML can bring it; one that did must not stop a run.
   */
  static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }

  void upsert(Connection connection, PublishedBatch batch) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            insert into source_record as s (resource_id, repository_id, identifier, datestamp, sets,
              metadata_prefix, content_hash, record_version, withdrawn, last_run, doomed_run,
              unmapped)
            select r.id, ?, r.identifier, r.datestamp, r.sets, r.format, r.hash, r.version,
                r.withdrawn, ?, case when r.doomed then cast(? as uuid) end,
                string_to_array(r.unmapped, U&'\\001E')
              from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                cast(? as text[]), cast(? as text[]), cast(? as bigint[]), cast(? as boolean[]),
                cast(? as boolean[]), cast(? as text[]))
                as r(id, identifier, datestamp, sets, format, hash, version, withdrawn, doomed,
                  unmapped)
            on conflict (resource_id) do update set
              datestamp = excluded.datestamp, sets = excluded.sets,
              metadata_prefix = coalesce(excluded.metadata_prefix, s.metadata_prefix),
              content_hash = coalesce(excluded.content_hash, s.content_hash),
              record_version = greatest(s.record_version, excluded.record_version),
              withdrawn = excluded.withdrawn, last_run = excluded.last_run,
              doomed_run = excluded.doomed_run, unmapped = case
                when excluded.doomed_run is null then excluded.unmapped else s.unmapped end
            """)) {
      upsert.setObject(1, batch.repositoryId());
      upsert.setObject(2, batch.runId());
      upsert.setObject(3, batch.runId());
      upsert.setArray(4, connection.createArrayOf("uuid", ids.toArray()));
      upsert.setArray(5, connection.createArrayOf("text", identifiers.toArray()));
      upsert.setArray(6, connection.createArrayOf("text", datestamps.toArray()));
      upsert.setArray(7, connection.createArrayOf("text", sets.toArray()));
      upsert.setArray(8, connection.createArrayOf("text", formats.toArray()));
      upsert.setArray(9, connection.createArrayOf("text", hashes.toArray()));
      upsert.setArray(10, connection.createArrayOf("bigint", versions.toArray()));
      upsert.setArray(11, connection.createArrayOf("boolean", withdrawn.toArray()));
      upsert.setArray(12, connection.createArrayOf("boolean", doomed.toArray()));
      upsert.setArray(13, connection.createArrayOf("text", unmapped.toArray()));
      upsert.executeUpdate();
    }
  }

  void keepRaw(Connection connection, String protocol) throws SQLException {
    if (rawIds.isEmpty()) {
      return;
    }
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            insert into raw_record (resource_id, raw, protocol, context)
            select r.id, r.raw, ?, r.context
              from unnest(cast(? as uuid[]), cast(? as bytea[]), cast(? as text[]))
                as r(id, raw, context)
            on conflict (resource_id) do update set raw = excluded.raw,
              protocol = excluded.protocol, context = excluded.context
            """)) {
      upsert.setString(1, protocol);
      upsert.setArray(2, connection.createArrayOf("uuid", rawIds.toArray()));
      upsert.setArray(3, connection.createArrayOf("bytea", raws.toArray(new byte[0][])));
      upsert.setArray(4, connection.createArrayOf("text", contexts.toArray()));
      upsert.executeUpdate();
    }
  }
}
