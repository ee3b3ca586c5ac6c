package org.openlearningexchange.rights.dispute;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much plain text a field takes. */
record TextBounds(int longest) {

  /** What would be valid, where this is not. */
  Optional<String> fault(@Nullable String text) {
    boolean valid =
        text != null
            && !text.isBlank()
            && text.length() <= longest
            && text.chars().noneMatch(TextBounds::isForbidden);
    return valid
        ? Optional.empty()
        : Optional.of(
            "must be plain text of 1 to %d characters, without control characters"
                .formatted(longest));
  }

  private static boolean isForbidden(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
  }
}
