package org.openlearningexchange.harvest.mapping.value;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of languages, in the languages that sources name them in, and in their own. */
final class LanguageNames {
  private static final List<String> NAMED_IN =
      List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "zh", "ar");

  private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");

  /** Codes by lower-case name, with and without the marks of its letters. */
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
    for (String own : Locale.getISOLanguages()) {
      add(names, Locale.forLanguageTag(own), Locale.forLanguageTag(own));
    }
    names.put("english, old", "ang");
    names.put("english, middle", "enm");
    names.put("french, old", "fro");
    names.put("french, middle", "frm");
    names.put("greek, ancient", "grc");
    names.put("greek, modern", "el");
    names.put("german, middle high", "gmh");
    names.put("german, old high", "goh");
    names.put("turkish, ottoman", "ota");
    names.put("norwegian bokmål", "nb");
    names.put("norwegian nynorsk", "nn");
    names.put("spanish; castilian", "es");
    names.put("spanish, castilian", "es");
    names.put("dutch; flemish", "nl");
    names.put("chinese (simplified)", "zh");
    names.put("chinese (traditional)", "zh");
    names.put("simplified chinese", "zh");
    names.put("traditional chinese", "zh");
    names.put("brazilian portuguese", "pt");
    names.put("português do brasil", "pt");
    names.put("british english", "en");
    names.put("american english", "en");
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
      names.putIfAbsent(MARKS.matcher(Normalizer.normalize(name, Form.NFD)).replaceAll(""), code);
    }
  }
}
