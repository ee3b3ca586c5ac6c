package org.openlearningexchange.harvest.protocol.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Metadata;
import org.openlearningexchange.harvest.protocol.SourceRecord;
import org.openlearningexchange.harvest.protocol.UnreadableRecord;
import org.openlearningexchange.harvest.protocol.document.Entry;

/**
 * Reads an object that was cut out as a record. Pure.
 *
 * @param form what the objects are
 * @param facts where they say what they are called and when they were changed
 */
public record ObjectReading(Metadata.Json.Form form, Facts facts) {
  private static final int LONGEST_IDENTIFIER = 2_000;

  /** Where an object says what it is called. */
  public interface Facts {
    /** Its identifier at its source; empty where it has none. */
    Optional<String> identifier(JsonNode object);

    /** When it was changed, as given; null where it does not say. */
    @Nullable String datestamp(JsonNode object);

    /** Where the identifier is looked for, for the member to read. */
    String remedy();
  }

  /**
   * The record, or why it is none.
   *
   * @param address the document that it stands in
   */
  public Delivered read(Entry entry, URI address) {
    if (entry.fault() != null) {
      return new UnreadableRecord(null, entry.at(entry.fault()), entry.bounded());
    }
    JsonObjects.Reading reading = JsonObjects.read(entry.text());
    if (reading instanceof JsonObjects.Unreadable unreadable) {
      return new UnreadableRecord(
          null, entry.at("the entry " + unreadable.reason()), entry.bounded());
    }
    return record(entry, (JsonObjects.Read) reading, address);
  }

  private Delivered record(Entry entry, JsonObjects.Read read, URI address) {
    String identifier = facts.identifier(read.object()).map(String::strip).orElse("");
    if (identifier.isEmpty()) {
      return new UnreadableRecord(
          null, entry.at("the object has no identifier: " + facts.remedy()), entry.bounded());
    }
    if (identifier.length() > LONGEST_IDENTIFIER) {
      return new UnreadableRecord(
          null,
          entry.at("the identifier is longer than " + LONGEST_IDENTIFIER + " characters"),
          entry.bounded());
    }
    return new SourceRecord(
        identifier,
        facts.datestamp(read.object()),
        List.of(),
        false,
        new Metadata.Json(form, read.object(), address),
        List.of(),
        entry.text(),
        address.toString(),
        flags(entry, read));
  }

  private static Set<SourceRecord.Flag> flags(Entry entry, JsonObjects.Read read) {
    Set<SourceRecord.Flag> flags = EnumSet.noneOf(SourceRecord.Flag.class);
    if (read.repaired()) {
      flags.add(SourceRecord.Flag.REPAIRED);
    }
    if (entry.text().indexOf('\uFFFD') >= 0) {
      flags.add(SourceRecord.Flag.CHARACTERS_LOST);
    }
    return flags;
  }

  /** Reads again what was kept. */
  public Delivered reread(String raw, String context) {
    return read(new Entry(raw, "", "line 1", null), URI.create(context));
  }
}
