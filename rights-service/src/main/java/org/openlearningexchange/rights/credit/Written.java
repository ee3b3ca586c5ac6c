package org.openlearningexchange.rights.credit;

import com.ibm.icu.text.BreakIterator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of others, made fit to stand inside a sentence of ours. */
final class Written {
  /** Control characters, lone surrogates and marks that would turn the text around them. */
  private static final Pattern UNFIT =
      Pattern.compile("[\\p{Cc}&&\\S&&[^\\u0085]]|[\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

  private static final Pattern SPACE = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");

  private static final Pattern OUTER_SPACE = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

  private Written() {}

  /** On one line, at most so many characters as readers count them; null where nothing is left. */
  static @Nullable String onOneLine(@Nullable String text, int most) {
    if (text == null) {
      return null;
    }
    String fit = UNFIT.matcher(text).replaceAll("");
    String line = OUTER_SPACE.matcher(SPACE.matcher(fit).replaceAll(" ")).replaceAll("");
    return line.isEmpty() ? null : shortened(line, most);
  }

  private static String shortened(String line, int most) {
    if (line.length() <= most) {
      return line;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance();
    characters.setText(line);
    return line.substring(0, characters.preceding(most)).stripTrailing() + "…";
  }
}
