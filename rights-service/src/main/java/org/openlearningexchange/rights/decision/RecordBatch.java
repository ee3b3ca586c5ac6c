package org.openlearningexchange.rights.decision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RecordMessage;

/**
 * What a batch of messages comes to: of each resource one record or its erasure, and the messages
 * that can never be decided on. What comes later of the same resource goes into a batch that
 * follows, so that no change between two polls is lost to the history.
 *
 * @param <M> the message as the transport knows it
 */
final class RecordBatch<M> {
  /** Kafka takes a megabyte, and what is published is the record and a little more. */
  static final int LARGEST = 1_000_000;

  private final Map<UUID, IncomingRecord> records = new LinkedHashMap<>();
  private final Set<UUID> erased = new TreeSet<>();
  private final List<Refused<M>> refused = new ArrayList<>();
  private @Nullable RecordBatch<M> later;

  /**
   * Takes the next message.
   *
   * @param value null for legal erasure
   */
  void add(M message, @Nullable String key, byte @Nullable [] value) {
    try {
      UUID id = id(key);
      if (value == null) {
        forget(id);
        erased.add(id);
      } else {
        keep(read(id, value));
      }
    } catch (RuntimeException e) {
      refused.add(new Refused<>(message, String.valueOf(e.getMessage())));
    }
  }

  /** One record for each resource, by id: instances that share rows take them in one order. */
  List<IncomingRecord> records() {
    return records.values().stream().sorted(Comparator.comparing(IncomingRecord::id)).toList();
  }

  Set<UUID> erased() {
    return erased;
  }

  List<Refused<M>> refused() {
    return refused;
  }

  private static UUID id(@Nullable String key) {
    if (key == null) {
      throw new IllegalArgumentException("the message has no key");
    }
    return UUID.fromString(key);
  }

  private static IncomingRecord read(UUID id, byte[] value) {
    if (value.length > LARGEST) {
      throw new IllegalArgumentException(
          "%d bytes are more than can be published (%d)".formatted(value.length, LARGEST));
    }
    RecordMessage message = Json.read(value, RecordMessage.class);
    RecordCheck.check(id, message);
    return IncomingRecord.of(message, new String(value, StandardCharsets.UTF_8));
  }

  /** The batch to be decided on after this one. */
  Optional<RecordBatch<M>> later() {
    return Optional.ofNullable(later);
  }

  /** A version that is not above the one before says nothing new. */
  private void keep(IncomingRecord record) {
    IncomingRecord known = records.get(record.id());
    if (erased.contains(record.id())
        || known != null && record.message().recordVersion() > known.message().recordVersion()) {
      later = later == null ? new RecordBatch<>() : later;
      later.keep(record);
    } else if (known == null) {
      records.put(record.id(), record);
    }
  }

  private void forget(UUID id) {
    records.remove(id);
    if (later != null) {
      later.forget(id);
    }
  }

  /**
   * A message that can never be decided on.
   *
   * @param reason why
   */
  record Refused<M>(M message, String reason) {}
}
