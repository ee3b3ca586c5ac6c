package org.openlearningexchange.search.highlight;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Letters and digits side by side.
 *
 * @param isSpaced whether its script puts blanks between words; else a run is a whole sentence
 */
record TextRun(int start, String text, boolean isSpaced) {
  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  static List<TextRun> of(String text) {
    List<TextRun> runs = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = end(text, at);
      if (end > at) {
        runs.add(new TextRun(at, text.substring(at, end), isSpaced(text.codePointAt(at))));
        at = end;
      } else {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return runs;
  }

  private static int end(String text, int start) {
    boolean spaced = isSpaced(text.codePointAt(start));
    int end = start;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      boolean isMark = isMark(c) && end > start;
      if (!isMark && (!Character.isLetterOrDigit(c) || isSpaced(c) != spaced)) {
        return end;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private static boolean isSpaced(int c) {
    return c < 0x0E00 || !UNSPACED.contains(UnicodeScript.of(c)) && c != 'ー';
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || c == 0x200C
        || c == 0x200D;
  }
}
