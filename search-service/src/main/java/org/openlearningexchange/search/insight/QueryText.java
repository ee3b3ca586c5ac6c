package org.openlearningexchange.search.insight;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words of a search as they are counted.
 *
 * @param value lower case, single blanks; empty where they are too many to be somebody else's too
 */
record QueryText(String value) {
  private static final int LONGEST = 80;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern MEANING = Pattern.compile("[\\p{L}\\p{N}]");

  /** Addresses of people and pages, and numbers long enough to call somebody or to be a card. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "@|://|\\bwww\\.|[\\p{L}\\p{N}]\\.\\p{L}{2}|\\p{Nd}(?:[ ()./+_-]*\\p{Nd}){6}");

  /** The words; empty for those that could tell who searches or whom they look for. */
  static Optional<QueryText> of(String words) {
    String folded =
        BLANKS
            .matcher(Normalizer.normalize(words, Normalizer.Form.NFKC))
            .replaceAll(" ")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (PERSONAL.matcher(folded).find()) {
      return Optional.empty();
    }
    boolean counts = folded.length() <= LONGEST && MEANING.matcher(folded).find();
    return Optional.of(new QueryText(counts ? folded : ""));
  }

  boolean isEmpty() {
    return value.isEmpty();
  }
}
