package org.openlearningexchange.harvest.mapping.value;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of languages, in the languages that sources name them in, and in their own. */
final class LanguageNames {
  private static final List<String> NAMED_IN =
      List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "zh", "ar");

  /** Codes by lower-case name. */
  static final Map<String, String> CODE_OF = names();

  private LanguageNames() {}

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (String in : NAMED_IN) {
      Locale locale = Locale.forLanguageTag(in);
      for (String code : Locale.getISOLanguages()) {
        add(names, Locale.forLanguageTag(code), locale);
      }
    }
    for (String own : List.of("ja", "ko", "uk", "tr", "sv", "da", "nb", "fi", "cs", "el", "hu")) {
      add(names, Locale.forLanguageTag(own), Locale.forLanguageTag(own));
    }
    names.put("farsi", "fa");
    names.put("mandarin", "zh");
    names.put("flemish", "nl");
    names.put("castilian", "es");
    names.put("modern greek", "el");
    return Map.copyOf(names);
  }

  private static void add(Map<String, String> names, Locale language, Locale in) {
    String name = language.getDisplayLanguage(in).toLowerCase(Locale.ROOT);
    String code = language.toLanguageTag();
    if (!name.equals(code)) {
      names.putIfAbsent(name, code);
    }
  }
}
