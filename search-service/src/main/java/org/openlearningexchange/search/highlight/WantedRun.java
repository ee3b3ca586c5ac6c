package org.openlearningexchange.search.highlight;

import java.util.stream.Stream;

/**
 * A word that is looked for.
 *
 * @param folded as it was written in scripts without blanks, whose marks are letters
 * @param isSpaced as in {@link TextRun}
 */
record WantedRun(String folded, boolean isSpaced) {
  private static final int SHORTEST_STEM = 4;
  private static final double LEAST_SHARE = 0.65;
  private static final char ASCII_END = 0x80;
  private static final String ARABIC_ARTICLE = "ال";

  static Stream<WantedRun> of(String text) {
    return TextRun.of(text).stream().map(WantedRun::of).filter(run -> !run.folded.isEmpty());
  }

  private static WantedRun of(TextRun run) {
    return new WantedRun(run.isSpaced() ? Folding.fold(run.text()) : run.text(), run.isSpaced());
  }

  /** Whether this is a word of a spaced script with at most so many letters. */
  boolean isShort(int letters) {
    return isSpaced && folded.length() <= letters;
  }

  /**
   * Whether a word with this beginning can be a form of this one; letters beyond ASCII may fold.
   */
  boolean mayBegin(char first) {
    return first >= ASCII_END || folded.charAt(0) == Character.toLowerCase(first);
  }

  /** Whether a folded word is this one or begins like it for the most part. */
  boolean isFormOf(String word) {
    if (!isSpaced) {
      return false;
    }
    String one = withoutArticle(folded);
    String other = withoutArticle(word);
    int common = common(one, other);
    int longer = Math.max(one.length(), other.length());
    return common == longer || common >= SHORTEST_STEM && common >= LEAST_SHARE * longer;
  }

  private static String withoutArticle(String word) {
    return word.startsWith(ARABIC_ARTICLE) && word.length() > SHORTEST_STEM
        ? word.substring(ARABIC_ARTICLE.length())
        : word;
  }

  private static int common(String one, String other) {
    int common = 0;
    int shorter = Math.min(one.length(), other.length());
    while (common < shorter && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    return common;
  }
}
