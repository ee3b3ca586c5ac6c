package org.openlearningexchange.harvest.protocol.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Metadata;
import org.openlearningexchange.harvest.protocol.SourceRecord;
import org.openlearningexchange.harvest.protocol.UnreadableRecord;
import org.openlearningexchange.harvest.protocol.document.Entry;
import org.openlearningexchange.harvest.xml.LenientXml;

/** Reads entries of feeds as records. Pure. */
final class EntryReading {
  private static final int LONGEST_IDENTIFIER = 2_000;

  private EntryReading() {}

  static Delivered read(Entry entry, URI address, FeedHead head) {
    if (entry.fault() != null) {
      return new UnreadableRecord(null, entry.at(entry.fault()), entry.bounded());
    }
    LenientXml.Reading reading = LenientXml.read(entry.text(), entry.surroundings());
    if (reading instanceof LenientXml.Unreadable unreadable) {
      String reason = "the entry is not well-formed XML: " + unreadable.reason();
      return new UnreadableRecord(null, entry.at(reason), entry.bounded());
    }
    LenientXml.Read read = (LenientXml.Read) reading;
    URI base = base(address, head);
    return record(entry, new FeedEntry(read.element(), head, base).toJson(), read, address, head);
  }

  private static URI base(URI address, FeedHead head) {
    try {
      return head.base() == null ? address : address.resolve(head.base());
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  private static Delivered record(
      Entry entry, ObjectNode object, LenientXml.Read read, URI address, FeedHead head) {
    String identifier = object.path("id").asText(object.path("link").asText(""));
    if (identifier.isEmpty() || identifier.length() > LONGEST_IDENTIFIER) {
      return new UnreadableRecord(
          null,
          entry.at(
              identifier.isEmpty()
                  ? "the entry has neither id (guid) nor link"
                  : "the entry's id is longer than " + LONGEST_IDENTIFIER + " characters"),
          entry.bounded());
    }
    String published = object.path("published").asText(null);
    return new SourceRecord(
        identifier,
        object.path("updated").asText(published),
        List.of(),
        false,
        new Metadata.Json(Metadata.Json.Form.FEED_ENTRY, object, base(address, head)),
        List.of(),
        entry.text(),
        Json.write(new Context(address, entry.surroundings(), head)),
        flags(entry, read));
  }

  private static Set<SourceRecord.Flag> flags(Entry entry, LenientXml.Read read) {
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
  static Delivered reread(String raw, String context) {
    Context kept = Json.read(context, Context.class);
    return read(new Entry(raw, kept.surroundings(), "entry 1", null), kept.address(), kept.head());
  }

  /** What an entry does not say of itself. */
  private record Context(URI address, String surroundings, FeedHead head) {}
}
