package org.openlearningexchange.rights.recognition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions at one place of a text; what stands before it counts for their conditions. */
final class Anchored {
  private Anchored() {}

  /** For {@code lookingAt}: a search would go on to the end of the text. */
  static Matcher at(Pattern pattern, String text, int place) {
    return pattern
        .matcher(text)
        .region(place, text.length())
        .useTransparentBounds(true)
        .useAnchoringBounds(false);
  }

  static boolean matches(Pattern pattern, String text, int place) {
    return at(pattern, text, place).lookingAt();
  }
}
