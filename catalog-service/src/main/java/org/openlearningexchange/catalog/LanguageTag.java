package org.openlearningexchange.catalog;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openlearningexchange.kit.problem.Problem;

/** Texts by language as callers send them: well-formed BCP 47 tags of languages that exist. */
public final class LanguageTag {
  private static final int LONGEST_TEXT = 300;
  private static final Set<String> TWO_LETTER_LANGUAGES = Set.of(Locale.getISOLanguages());

  private LanguageTag() {}

  /**
   * Whether it is well-formed and, where it has two letters, a language of ISO 639-1; {@code und}
   * stands for a language that is not known.
   */
  public static boolean isValid(String tag) {
    if (tag.equals("und")) {
      return true;
    }
    try {
      String language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
      return language.length() == 3 || TWO_LETTER_LANGUAGES.contains(language);
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  /** Names in the problem every text by language that is at fault. */
  public static void check(String field, Map<String, String> texts, Problem problem) {
    if (texts.isEmpty()) {
      problem.field(field, "must have a text in at least one language, such as {\"en\":\"…\"}");
    }
    texts.forEach(
        (tag, text) -> {
          if (!isValid(tag)) {
            problem.field(
                field + "." + tag, "must be a BCP 47 language tag, such as en or zh-Hans");
          }
          if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
            problem.field(field + "." + tag, "must have 1 to " + LONGEST_TEXT + " characters");
          }
        });
  }
}
