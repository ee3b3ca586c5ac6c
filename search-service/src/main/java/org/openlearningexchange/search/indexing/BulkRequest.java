package org.openlearningexchange.search.indexing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.search.document.IndexWrite;

/**
 * Changes that go to the index in one request, written as its lines at once; and the places in the
 * topic that are done with when it is. Either stores or erases: erasing takes a question first. Not
 * thread-safe.
 */
final class BulkRequest {
  private static final int USUAL_BYTES = 12_000;

  /** Nobody compares the bytes of documents: putting their fields in order would cost a tenth. */
  private static final ObjectWriter DOCUMENTS =
      Json.MAPPER
          .writer()
          .without(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private final boolean erases;
  private final List<Line> lines = new ArrayList<>();
  private final Map<Integer, Long> ends = new HashMap<>();
  private int bytes;

  private BulkRequest(boolean erases) {
    this.erases = erases;
  }

  static BulkRequest storing() {
    return new BulkRequest(false);
  }

  static BulkRequest erasing() {
    return new BulkRequest(true);
  }

  /** One change and the message that asked for it. */
  private record Line(TopicMessage message, String id, byte[] bytes) {}

  void add(TopicMessage message, IndexWrite write) {
    Line line =
        new Line(
            message,
            write.id(),
            write instanceof IndexWrite.Store store ? lines(store) : new byte[0]);
    lines.add(line);
    bytes += line.bytes().length;
    skip(message);
  }

  /** A message without a change is done with when this request is. */
  void skip(TopicMessage message) {
    ends.put(message.partition(), message.offset() + 1);
  }

  boolean erases() {
    return erases;
  }

  int size() {
    return lines.size();
  }

  int bytes() {
    return bytes;
  }

  TopicMessage message(int position) {
    return lines.get(position).message();
  }

  List<String> ids() {
    return lines.stream().map(Line::id).toList();
  }

  boolean holds(String id) {
    return lines.stream().anyMatch(line -> line.id().equals(id));
  }

  /** The next offset of each partition of which messages were put into it. */
  Map<Integer, Long> ends() {
    return ends;
  }

  /** What is sent where it stores. */
  byte[] body() {
    ByteArrayOutputStream body = new ByteArrayOutputStream(bytes);
    lines.forEach(line -> body.writeBytes(line.bytes()));
    return body.toByteArray();
  }

  /** Some of its changes. */
  BulkRequest only(List<Integer> positions) {
    return part(positions.stream().map(lines::get).toList());
  }

  BulkRequest firstHalf() {
    return part(lines.subList(0, size() / 2));
  }

  BulkRequest secondHalf() {
    return part(lines.subList(size() / 2, size()));
  }

  private BulkRequest part(List<Line> some) {
    BulkRequest part = new BulkRequest(erases);
    some.forEach(part::take);
    return part;
  }

  private void take(Line line) {
    lines.add(line);
    bytes += line.bytes().length;
  }

  private static byte[] lines(IndexWrite.Store store) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream(USUAL_BYTES);
    try {
      DOCUMENTS.writeValue(lines, Map.of("index", new Target(store.id(), store.revision())));
      lines.write('\n');
      DOCUMENTS.writeValue(lines, store.document());
      lines.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("not writable as JSON", e);
    }
    return lines.toByteArray();
  }

  /** The index keeps a document only if its revision is newer than what it holds. */
  @JsonPropertyOrder({"_id", "version", "version_type"})
  private record Target(
      @JsonProperty("_id") String id,
      long version,
      @JsonProperty("version_type") String versionType) {
    Target(String id, long version) {
      this(id, version, "external");
    }
  }
}
