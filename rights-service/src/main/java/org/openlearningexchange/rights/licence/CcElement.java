package org.openlearningexchange.rights.licence;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The four elements that Creative Commons licences are made of. */
public enum CcElement {
  BY,
  NC,
  ND,
  SA;

  private static final CcElement[] ALL = values();

  /** The elements of a code such as {@code by-nc-sa}, {@code BY SA} or {@code byncsa}. */
  public static Optional<Set<CcElement>> parse(String code) {
    EnumSet<CcElement> elements = EnumSet.noneOf(CcElement.class);
    for (int at = nextLetter(code, 0); at < code.length(); ) {
      int second = nextLetter(code, at + 1);
      CcElement element =
          second < code.length() ? find(code.charAt(at), code.charAt(second)) : null;
      if (element == null || !elements.add(element)) {
        return Optional.empty();
      }
      at = nextLetter(code, second + 1);
    }
    return elements.isEmpty() ? Optional.empty() : Optional.of(elements);
  }

  private static int nextLetter(String code, int from) {
    int at = from;
    while (at < code.length() && !Character.isLetter(code.charAt(at))) {
      at++;
    }
    return at;
  }

  private static @Nullable CcElement find(char first, char second) {
    for (CcElement element : ALL) {
      if (element.name().charAt(0) == Character.toUpperCase(first)
          && element.name().charAt(1) == Character.toUpperCase(second)) {
        return element;
      }
    }
    return null;
  }
}
