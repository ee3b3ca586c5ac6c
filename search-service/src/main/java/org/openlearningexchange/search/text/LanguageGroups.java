package org.openlearningexchange.search.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openlearningexchange.search.document.AnalysedText;

/**
 * Which analyses words are put to: the folded one, and those of the languages that are written in
 * their script. Nobody has to say in which language they ask, and a Russian field need not be asked
 * for Latin words.
 */
final class LanguageGroups {
  private static final Map<String, Set<UnicodeScript>> SCRIPTS =
      Map.of(
          "ru", EnumSet.of(UnicodeScript.CYRILLIC),
          "ar", EnumSet.of(UnicodeScript.ARABIC),
          "fa", EnumSet.of(UnicodeScript.ARABIC),
          "hi", EnumSet.of(UnicodeScript.DEVANAGARI),
          "zh", EnumSet.of(UnicodeScript.HAN),
          "ja", EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
          "ko", EnumSet.of(UnicodeScript.HANGUL));
  private static final Set<UnicodeScript> LATIN = EnumSet.of(UnicodeScript.LATIN);

  private LanguageGroups() {}

  /** The groups of fields for these words, the folded one first. */
  static List<String> of(String words) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    words.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
    return Stream.concat(
            Stream.of(AnalysedText.ALL),
            AnalysedText.LANGUAGES.stream().filter(language -> isWritten(language, scripts)))
        .toList();
  }

  private static boolean isWritten(String language, Set<UnicodeScript> scripts) {
    return SCRIPTS.getOrDefault(language, LATIN).stream().anyMatch(scripts::contains);
  }
}
