package org.openlearningexchange.search.document;

import java.text.Normalizer;
import java.util.Locale;
import org.openlearningexchange.contracts.learning.LearningResource;

/**
 * The key by which titles are sorted: without case, accents and leading marks. A normalizer of the
 * index could not fold like this (a plugin's filters are not allowed there).
 */
final class SortTitle {
  private static final int LONGEST = 120;

  private SortTitle() {}

  static String of(LearningResource resource) {
    String title = resource.name().values().iterator().next();
    String folded =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("^[^\\p{L}\\p{N}]+", "")
            .strip();
    return folded.codePointCount(0, folded.length()) <= LONGEST
        ? folded
        : folded.substring(0, folded.offsetByCodePoints(0, LONGEST));
  }
}
