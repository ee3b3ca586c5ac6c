package org.openlearningexchange.rights.licence;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Ids that somebody may have meant by one that does not exist. */
public final class NearIds {
  private static final int MOST = 5;
  private static final int LONGEST = 100;
  private static final double NEAR = 0.4;

  /** Nobody looks for this. */
  private static final String OURS = "^licen[cs]eref-";

  private static final List<Known> KNOWN =
      Licences.all().stream().map(Licence::expression).map(id -> new Known(id, pairs(id))).toList();

  private static final Comparator<Found> NEAREST_FIRST =
      Comparator.comparingDouble((Found found) -> -found.nearness())
          .thenComparing(found -> found.id().length())
          .thenComparing(Found::id);

  private NearIds() {}

  private record Known(String id, Set<String> pairs) {}

  private record Found(String id, double nearness) {}

  /** The nearest first; empty where none is near. */
  public static List<String> of(String id) {
    Set<String> asked = pairs(id.substring(0, Math.min(id.length(), LONGEST)));
    return KNOWN.stream()
        .map(known -> new Found(known.id(), nearness(asked, known.pairs())))
        .filter(found -> found.nearness() > NEAR)
        .sorted(NEAREST_FIRST)
        .limit(MOST)
        .map(Found::id)
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
