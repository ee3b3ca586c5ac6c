package org.openlearningexchange.harvest.protocol.csv;

import java.util.Map;
import java.util.TreeMap;

/** Finds out what separates the cells of a table. Pure. */
final class Delimiters {
  private static final String KNOWN = ",;\t|";

  private Delimiters() {}

  /** The one that the header has most of, outside of quotes. */
  static char of(String header) {
    Map<Integer, Integer> counts = new TreeMap<>();
    boolean quoted = false;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      quoted ^= c == '"';
      if (!quoted && KNOWN.indexOf(c) >= 0) {
        counts.merge(KNOWN.indexOf(c), 1, Integer::sum);
      }
    }
    int most = 0;
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      most = count.getValue() > counts.getOrDefault(most, 0) ? count.getKey() : most;
    }
    return KNOWN.charAt(most);
  }
}
