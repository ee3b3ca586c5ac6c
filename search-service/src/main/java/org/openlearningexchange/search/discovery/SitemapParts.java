package org.openlearningexchange.search.discovery;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How the resources are parted among sitemaps: by the first digits of their ids, which spread
 * evenly, so that a resource stays in its part while others come and go.
 *
 * @param digits how many of them
 */
record SitemapParts(int digits) {
  /** What sitemaps.org allows in a file. */
  static final int MOST = 50_000;

  /** Room for what comes before a crawler reads the index again, and for uneven parts. */
  private static final int COMFORTABLE = 25_000;

  private static final int MOST_DIGITS = 3;
  private static final String WHOLE = "all";
  private static final Pattern PART = Pattern.compile(WHOLE + "|[0-9a-f]{1," + MOST_DIGITS + "}");

  /** The parts of so many resources. */
  static SitemapParts of(long resources) {
    int digits = 0;
    while (digits < MOST_DIGITS && resources > (long) COMFORTABLE << (4 * digits)) {
      digits++;
    }
    return new SitemapParts(digits);
  }

  /** Their names, in order. */
  List<String> names() {
    return digits == 0
        ? List.of(WHOLE)
        : IntStream.range(0, 1 << (4 * digits))
            .mapToObj(part -> String.format("%0" + digits + "x", part))
            .toList();
  }

  /** What the ids of a part begin with; empty where that is no part, of whatever number. */
  static Optional<String> beginning(String name) {
    return Optional.of(name)
        .filter(part -> PART.matcher(part).matches())
        .map(part -> part.equals(WHOLE) ? "" : part);
  }
}
