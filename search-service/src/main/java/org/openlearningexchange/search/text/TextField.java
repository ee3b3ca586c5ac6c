package org.openlearningexchange.search.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A field that {@code field:value} can name. */
public enum TextField {
  TITLE,
  /** People and organisations: whoever made, helped with or published it. */
  CREATOR,
  KEYWORD,
  /** Names of subjects, in every language. */
  SUBJECT;

  /** The field of this name, in any case. */
  static Optional<TextField> find(String name) {
    return Arrays.stream(values())
        .filter(field -> field.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
