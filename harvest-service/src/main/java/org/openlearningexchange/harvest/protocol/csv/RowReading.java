package org.openlearningexchange.harvest.protocol.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Metadata;
import org.openlearningexchange.harvest.protocol.SourceRecord;
import org.openlearningexchange.harvest.protocol.UnreadableRecord;
import org.openlearningexchange.harvest.protocol.document.Entry;

/**
 * Reads rows as records: {@code {"<header>": "cell", …}}, without empty cells. Pure.
 *
 * @param address of the table
 */
record RowReading(Header header, URI address) {
  private static final int LONGEST_IDENTIFIER = 2_000;

  Delivered read(Entry entry) {
    if (entry.fault() != null) {
      return unreadable(entry, entry.fault());
    }
    List<String> cells;
    try {
      cells = Cells.of(entry.text(), header.delimiter());
    } catch (UncheckedIOException e) {
      return unreadable(entry, "the row cannot be read: " + e.getMessage());
    }
    int width = width(cells);
    if (width > header.names().size() || cells.size() < header.names().size()) {
      return unreadable(
          entry,
          "the row has %d columns, the header %d"
              .formatted(Math.max(width, cells.size()), header.names().size()));
    }
    return record(entry, object(cells));
  }

  /** How many cells there are, empty ones at the end not counted. */
  private static int width(List<String> cells) {
    int width = cells.size();
    while (width > 0 && cells.get(width - 1).isBlank()) {
      width--;
    }
    return width;
  }

  private ObjectNode object(List<String> cells) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < header.names().size(); i++) {
      String name = header.names().get(i);
      if (!name.isEmpty() && !cells.get(i).isBlank()) {
        row.put(name, cells.get(i).strip());
      }
    }
    return row;
  }

  private Delivered record(Entry entry, ObjectNode row) {
    String column = header.identifierColumn();
    String identifier = row.path(column).asText("");
    if (identifier.isEmpty()) {
      return unreadable(entry, "the row has nothing in the column " + column);
    }
    if (identifier.length() > LONGEST_IDENTIFIER) {
      return unreadable(
          entry, "the column %s has more than %d characters".formatted(column, LONGEST_IDENTIFIER));
    }
    return record(identifier, row, address);
  }

  private static SourceRecord record(String identifier, JsonNode row, URI address) {
    String raw = row.toString();
    return new SourceRecord(
        identifier,
        null,
        List.of(),
        false,
        new Metadata.Json(Metadata.Json.Form.TABLE_ROW, row, address),
        List.of(),
        raw,
        Json.write(new Context(address, identifier)),
        raw.indexOf('\uFFFD') >= 0 ? Set.of(SourceRecord.Flag.CHARACTERS_LOST) : Set.of());
  }

  private static UnreadableRecord unreadable(Entry entry, String reason) {
    return new UnreadableRecord(null, entry.at(reason), entry.bounded());
  }

  /** Reads again what was kept. */
  static Delivered reread(String raw, String context) {
    Context kept = Json.read(context, Context.class);
    try {
      return record(kept.identifier(), Json.MAPPER.readTree(raw), kept.address());
    } catch (JsonProcessingException e) {
      return new UnreadableRecord(null, "the row that was kept is no JSON", raw);
    }
  }

  /** What a row does not say of itself. */
  private record Context(URI address, String identifier) {}
}
