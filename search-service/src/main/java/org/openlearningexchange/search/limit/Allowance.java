package org.openlearningexchange.search.limit;

import java.time.Duration;

/**
 * What became of a request's wish to be answered.
 *
 * @param granted whether it may be answered
 * @param remaining searches that the client could ask for at once, now
 * @param window until the bucket is full again; where nothing was granted, until the same request
 *     would be
 */
record Allowance(boolean granted, long remaining, Duration window) {
  static final String POLICY = "default";

  /** The value of the header RateLimit (draft-ietf-httpapi-ratelimit-headers-11, section 4). */
  String header() {
    return "\"" + POLICY + "\";r=" + remaining + ";t=" + seconds();
  }

  /** Whole seconds, never too few. */
  long seconds() {
    return Math.max(1, window.plusNanos(999_999_999).toSeconds());
  }
}
