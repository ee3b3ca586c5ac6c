package org.openlearningexchange.rights.publication;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.Licences;

/** Ids that somebody may have meant by one that does not exist. */
final class NearIds {
  private static final int MOST = 5;
  private static final int LONGEST = 100;
  private static final double NEAR = 0.4;

  /** Nobody looks for this. */
  private static final String OURS = "^licen[cs]eref-";

  private NearIds() {}

  /** The nearest first; empty where none is near. */
  static List<String> of(String id) {
    Set<String> asked = pairs(id.substring(0, Math.min(id.length(), LONGEST)));
    return Licences.all().stream()
        .map(Licence::expression)
        .filter(known -> nearness(asked, pairs(known)) > NEAR)
        .sorted(
            Comparator.<String>comparingDouble(known -> -nearness(asked, pairs(known)))
                .thenComparing(String::length)
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  /** The share of common pairs of letters (Sørensen and Dice). */
  private static double nearness(Set<String> one, Set<String> other) {
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    return 2.0 * common.size() / Math.max(1, one.size() + other.size());
  }

  private static Set<String> pairs(String id) {
    String letters =
        id.toLowerCase(Locale.ROOT).replaceFirst(OURS, "").replaceAll("[^\\p{L}\\p{N}.+]", "");
    Set<String> pairs = new HashSet<>();
    for (int at = 0; at + 1 < letters.length(); at++) {
      pairs.add(letters.substring(at, at + 2));
    }
    return pairs;
  }
}
