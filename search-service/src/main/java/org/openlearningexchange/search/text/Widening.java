package org.openlearningexchange.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Where a synonym may stand in for some of the words of a search.
 *
 * @param rest the words that still have to be met
 * @param alternatives words or phrases, any of which may be met in place of the others
 */
record Widening(List<String> rest, List<String> alternatives) {
  /** A search names one or two things; each of these costs as much as a search does. */
  private static final int MOST = 2;

  private static final int MOST_ALTERNATIVES = 24;
  private static final int LONGEST = 6;

  Widening {
    rest = List.copyOf(rest);
    alternatives = List.copyOf(alternatives);
  }

  /**
   * The longest runs of words that have synonyms, from the first word on.
   *
   * @param synonyms of a word or phrase; empty where there are none
   */
  static List<Widening> of(List<String> words, Function<String, List<String>> synonyms) {
    List<Widening> found = new ArrayList<>();
    for (int start = 0; start < words.size() && found.size() < MOST; ) {
      start = next(words, synonyms, start, found);
    }
    return found;
  }

  private static int next(
      List<String> words,
      Function<String, List<String>> synonyms,
      int start,
      List<Widening> found) {
    for (int end = Math.min(words.size(), start + LONGEST); end > start; end--) {
      List<String> alternatives = synonyms.apply(String.join(" ", words.subList(start, end)));
      if (!alternatives.isEmpty()) {
        found.add(new Widening(without(words, start, end), few(alternatives)));
        return end;
      }
    }
    return start + 1;
  }

  private static List<String> without(List<String> words, int start, int end) {
    List<String> rest = new ArrayList<>(words.subList(0, start));
    rest.addAll(words.subList(end, words.size()));
    return rest;
  }

  private static List<String> few(List<String> alternatives) {
    return alternatives.subList(0, Math.min(MOST_ALTERNATIVES, alternatives.size()));
  }
}
