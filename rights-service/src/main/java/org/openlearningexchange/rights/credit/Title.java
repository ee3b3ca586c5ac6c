package org.openlearningexchange.rights.credit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a work is called.
 *
 * @param language of the title, BCP 47; null where nobody said
 */
public record Title(String text, @Nullable String language) {
  public Title {
    String line = Written.onOneLine(text, Credit.LONGEST_TITLE);
    if (line == null) {
      throw new IllegalArgumentException("text: a title has a text");
    }
    text = line;
  }

  /** The title, if there is anything to be read in it. */
  public static Optional<Title> find(@Nullable String text, @Nullable String language) {
    String line = Written.onOneLine(text, Credit.LONGEST_TITLE);
    return line == null ? Optional.empty() : Optional.of(new Title(line, language));
  }
}
