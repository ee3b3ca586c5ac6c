package org.openlearningexchange.rights.licence;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The four elements that Creative Commons licences are made of. */
public enum CcElement {
  BY,
  NC,
  ND,
  SA;

  /** The elements of a code such as {@code by-nc-sa}, {@code BY SA} or {@code byncsa}. */
  public static Optional<Set<CcElement>> parse(String code) {
    String letters = code.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    EnumSet<CcElement> elements = EnumSet.noneOf(CcElement.class);
    for (int at = 0; at < letters.length(); at += 2) {
      Optional<CcElement> element = find(letters, at);
      if (element.isEmpty() || !elements.add(element.get())) {
        return Optional.empty();
      }
    }
    return elements.isEmpty() ? Optional.empty() : Optional.of(elements);
  }

  private static Optional<CcElement> find(String letters, int at) {
    for (CcElement element : values()) {
      if (letters.startsWith(element.name(), at)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }
}
