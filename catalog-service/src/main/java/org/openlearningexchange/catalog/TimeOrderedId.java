package org.openlearningexchange.catalog;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids whose order is that of their making (RFC 9562, version 7), so that a list by id is a list by
 * age and its cursor is the last id. Within a millisecond the order is by chance.
 */
public final class TimeOrderedId {
  private static final SecureRandom RANDOM = new SecureRandom();

  private TimeOrderedId() {}

  /** A new id for something made at that instant. */
  public static UUID at(Instant instant) {
    long time = instant.toEpochMilli() << 16;
    long version = 0x7000L | (RANDOM.nextLong() & 0x0fffL);
    long variant = 0x8000_0000_0000_0000L | (RANDOM.nextLong() >>> 2);
    return new UUID(time | version, variant);
  }
}
