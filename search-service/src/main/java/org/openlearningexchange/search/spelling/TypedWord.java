package org.openlearningexchange.search.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word as somebody typed it.
 *
 * @param start where it stands in what was typed
 */
record TypedWord(int start, String text) {
  private static final Pattern WORD =
      Pattern.compile(
          "(?<![-\u2212\\p{L}\\p{N}\\p{M}])[\\p{L}\\p{M}]{4,40}(?![\\p{L}\\p{N}\\p{M}:])");
  private static final int MOST = 10;

  /** The words that may be misspelt: long enough, wanted, and no names of fields. */
  static List<TypedWord> in(String typed) {
    List<TypedWord> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(typed);
    while (matcher.find() && words.size() < MOST) {
      words.add(new TypedWord(matcher.start(), matcher.group()));
    }
    return words;
  }
}
