package org.openlearningexchange.search.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What means the same, as a file in the format of Solr has it: {@code a, b, c} for words and
 * phrases that find each other, {@code a, b => c} for one direction, {@code #} for remarks. Case,
 * accents and hyphens do not matter. Immutable.
 */
final class SynonymList {
  /** Says nothing of any word. */
  static final SynonymList EMPTY = new SynonymList(Map.of());

  private static final int MOST_LINES = 20_000;
  private static final int MOST_WORDS_OF_A_LINE = 100;
  private static final int LONGEST_PHRASE = 100;

  private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");
  private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
  private static final Pattern GAPS = Pattern.compile("[\\s\\-\u2010\u2011_]+");

  private final Map<String, Set<String>> alternatives;
  private final int longest;

  private SynonymList(Map<String, Set<String>> alternatives) {
    this.alternatives = alternatives;
    this.longest =
        alternatives.keySet().stream().mapToInt(phrase -> phrase.split(" ").length).max().orElse(0);
  }

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException names the line that cannot be meant
   */
  static SynonymList of(List<String> lines) {
    if (lines.size() > MOST_LINES) {
      throw new IllegalArgumentException("more than " + MOST_LINES + " lines");
    }
    Map<String, Set<String>> read = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        add(read, line, i + 1);
      }
    }
    return new SynonymList(read);
  }

  /** What else means this word or phrase; nothing where the list does not know it. */
  List<String> alternatives(String phrase) {
    return List.copyOf(alternatives.getOrDefault(folded(phrase), Set.of()));
  }

  /** Words of the longest phrase that has alternatives. */
  int longest() {
    return longest;
  }

  /** How many words and phrases have alternatives. */
  int size() {
    return alternatives.size();
  }

  private static void add(Map<String, Set<String>> read, String line, int number) {
    String[] sides = line.split("=>", -1);
    if (sides.length > 2) {
      throw new IllegalArgumentException("line " + number + ": more than one '=>'");
    }
    List<String> asked = words(sides[0], number);
    List<String> found = sides.length == 2 ? words(sides[1], number) : asked;
    for (String phrase : asked) {
      String key = folded(phrase);
      Set<String> others = read.computeIfAbsent(key, unused -> new LinkedHashSet<>());
      found.stream().filter(other -> !folded(other).equals(key)).forEach(others::add);
    }
  }

  private static List<String> words(String side, int number) {
    List<String> words = new ArrayList<>();
    Stream.of(COMMA.split(side))
        .map(word -> word.replace("\\,", ",").strip())
        .filter(word -> !word.isEmpty())
        .forEach(words::add);
    if (words.isEmpty() || words.size() > MOST_WORDS_OF_A_LINE) {
      throw new IllegalArgumentException(
          "line %d: 1 to %d words on each side".formatted(number, MOST_WORDS_OF_A_LINE));
    }
    if (words.stream().anyMatch(word -> word.length() > LONGEST_PHRASE)) {
      throw new IllegalArgumentException(
          "line %d: a phrase has at most %d characters".formatted(number, LONGEST_PHRASE));
    }
    return words;
  }

  private static String folded(String phrase) {
    String letters =
        ACCENTS.matcher(Normalizer.normalize(phrase, Normalizer.Form.NFKD)).replaceAll("");
    return GAPS.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
