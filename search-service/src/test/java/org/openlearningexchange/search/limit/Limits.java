package org.openlearningexchange.search.limit;

/** Settings of the limiter for tests. */
record Limits(boolean enabled, int rate, int burst, int clients) implements LimitConfig {

  static Limits of(int rate, int burst) {
    return new Limits(true, rate, burst, 1_000);
  }
}
