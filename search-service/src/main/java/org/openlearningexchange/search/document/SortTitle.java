package org.openlearningexchange.search.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openlearningexchange.contracts.learning.LearningResource;

/**
 * The key by which titles are sorted: without case, accents and leading marks. A normalizer of the
 * index could not fold like this (a plugin's filters are not allowed there).
 */
final class SortTitle {
  private static final int LONGEST = 120;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BEFORE_WORDS = Pattern.compile("^[^\\p{L}\\p{N}]+");

  private SortTitle() {}

  static String of(LearningResource resource) {
    String title = resource.name().values().iterator().next();
    String decomposed = Normalizer.normalize(title, Normalizer.Form.NFKD);
    String plain = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    String folded = BEFORE_WORDS.matcher(plain).replaceFirst("").strip();
    return folded.codePointCount(0, folded.length()) <= LONGEST
        ? folded
        : folded.substring(0, folded.offsetByCodePoints(0, LONGEST));
  }
}
