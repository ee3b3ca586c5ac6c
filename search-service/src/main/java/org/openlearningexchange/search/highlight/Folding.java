package org.openlearningexchange.search.highlight;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes case, accents and width equal, nearly as the analysis of the index does. */
final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final String SPECIAL = "ßæœøłđðþıς";
  private static final String[] PLAIN = {"ss", "ae", "oe", "o", "l", "d", "d", "th", "i", "σ"};

  private Folding() {}

  static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return isAscii(lower)
        ? lower
        : plain(MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll(""));
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int special = SPECIAL.indexOf(text.charAt(i));
      if (special < 0) {
        plain.append(text.charAt(i));
      } else {
        plain.append(PLAIN[special]);
      }
    }
    return plain.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}
