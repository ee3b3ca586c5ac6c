package org.openlearningexchange.kit.kafka;

import java.time.Duration;
import java.util.Map;

/** A topic that its owner creates at start. */
public record TopicSpec(String name, int partitions, Map<String, String> settings) {

  /** How long a reader may be away and still hear of an erasure (a null value). */
  private static final Duration ERASURES = Duration.ofDays(30);

  /** A topic that keeps the last value of each key for good. */
  public static TopicSpec compacted(String name, int partitions) {
    return new TopicSpec(
        name,
        partitions,
        Map.of(
            "cleanup.policy",
            "compact",
            "delete.retention.ms",
            Long.toString(ERASURES.toMillis()),
            "compression.type",
            "lz4"));
  }

  /** A topic that keeps the last value of each key, and nothing for longer than this. */
  public static TopicSpec retained(String name, int partitions, Duration retention) {
    return new TopicSpec(
        name,
        partitions,
        Map.of(
            "cleanup.policy",
            "compact,delete",
            "retention.ms",
            Long.toString(retention.toMillis()),
            "compression.type",
            "lz4"));
  }

  /** A topic in which every message stays until its time is over. */
  public static TopicSpec log(String name, int partitions, Duration retention) {
    return new TopicSpec(
        name,
        partitions,
        Map.of(
            "cleanup.policy",
            "delete",
            "retention.ms",
            Long.toString(retention.toMillis()),
            "compression.type",
            "lz4"));
  }
}
