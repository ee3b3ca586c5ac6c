package org.openlearningexchange.search.text;

import java.lang.Character.UnicodeScript;
import java.util.stream.IntStream;

/** The quotation marks of the world, as far as they come in pairs. */
final class Quotes {
  /** Any of these ends what any of these began: keyboards and word processors mix them. */
  private static final String MIXED = "\"＂„“”‟«»‹›";

  private static final String OPENING = "「『《〈";
  private static final String CLOSING = "」』》〉";

  private Quotes() {}

  static boolean isQuote(String text, int index) {
    char c = text.charAt(index);
    return MIXED.indexOf(c) >= 0 && !isGershayim(text, index)
        || OPENING.indexOf(c) >= 0
        || CLOSING.indexOf(c) >= 0;
  }

  /** Where the quote that begins here ends; -1 where it does not. */
  static int close(String text, int open) {
    int pair = OPENING.indexOf(text.charAt(open));
    if (pair >= 0) {
      return text.indexOf(CLOSING.charAt(pair), open + 1);
    }
    return isMixed(text, open)
        ? IntStream.range(open + 1, text.length())
            .filter(i -> isMixed(text, i))
            .findFirst()
            .orElse(-1)
        : -1;
  }

  private static boolean isMixed(String text, int index) {
    return MIXED.indexOf(text.charAt(index)) >= 0 && !isGershayim(text, index);
  }

  /** Within a Hebrew word it marks an abbreviation. */
  private static boolean isGershayim(String text, int index) {
    return isHebrew(text, index - 1) && isHebrew(text, index + 1);
  }

  private static boolean isHebrew(String text, int index) {
    return index >= 0
        && index < text.length()
        && UnicodeScript.of(text.charAt(index)) == UnicodeScript.HEBREW;
  }
}
