package org.openlearningexchange.search.indexing;

import java.io.ByteArrayOutputStream;
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
    BulkRequest part = new BulkRequest(erases);
    positions.forEach(position -> part.take(lines.get(position)));
    return part;
  }

  List<BulkRequest> halves() {
    BulkRequest first = new BulkRequest(erases);
    BulkRequest second = new BulkRequest(erases);
    lines.subList(0, size() / 2).forEach(first::take);
    lines.subList(size() / 2, size()).forEach(second::take);
    return List.of(first, second);
  }

  private void take(Line line) {
    lines.add(line);
    bytes += line.bytes().length;
  }

  private static byte[] lines(IndexWrite.Store store) {
    Map<String, Object> target =
        Map.of("_id", store.id(), "version", store.revision(), "version_type", "external");
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.writeBytes(Json.writeBytes(Map.of("index", target)));
    lines.write('\n');
    lines.writeBytes(Json.writeBytes(store.document()));
    lines.write('\n');
    return lines.toByteArray();
  }
}
