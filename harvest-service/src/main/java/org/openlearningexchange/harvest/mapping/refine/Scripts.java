package org.openlearningexchange.harvest.mapping.refine;

import java.lang.Character.UnicodeScript;
import java.util.Map;

/**
 * A quicker look still, for languages whose script says nearly all: a text in it is in that
 * language, or in one so close that no text is taken from one to the other.
 */
final class Scripts {
  private static final int LOOKED_AT = 60;

  private static final Map<String, UnicodeScript> OWN =
      Map.ofEntries(
          Map.entry("ar", UnicodeScript.ARABIC),
          Map.entry("fa", UnicodeScript.ARABIC),
          Map.entry("ur", UnicodeScript.ARABIC),
          Map.entry("ru", UnicodeScript.CYRILLIC),
          Map.entry("uk", UnicodeScript.CYRILLIC),
          Map.entry("be", UnicodeScript.CYRILLIC),
          Map.entry("bg", UnicodeScript.CYRILLIC),
          Map.entry("hi", UnicodeScript.DEVANAGARI),
          Map.entry("mr", UnicodeScript.DEVANAGARI),
          Map.entry("ne", UnicodeScript.DEVANAGARI),
          Map.entry("el", UnicodeScript.GREEK),
          Map.entry("he", UnicodeScript.HEBREW),
          Map.entry("th", UnicodeScript.THAI),
          Map.entry("ko", UnicodeScript.HANGUL));

  private Scripts() {}

  /** Whether most of the text's first letters are of the language's own script. */
  static boolean fit(String language, String text) {
    UnicodeScript own = OWN.get(language);
    if (own == null) {
      return false;
    }
    int letters = 0;
    int owned = 0;
    for (int at = 0; at < text.length() && letters < LOOKED_AT; at++) {
      char c = text.charAt(at);
      if (Character.isLetter(c)) {
        letters++;
        owned += UnicodeScript.of(c) == own ? 1 : 0;
      }
    }
    return owned * 2 > letters;
  }
}
