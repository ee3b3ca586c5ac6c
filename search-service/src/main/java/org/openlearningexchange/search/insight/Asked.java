package org.openlearningexchange.search.insight;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A search, as far as it is counted.
 *
 * @param words as typed
 * @param caller the caller's language, without region
 * @param languages of the material, that the search was narrowed by
 * @param subjects that the search was narrowed by, as ids
 */
public record Asked(String words, String caller, List<String> languages, List<String> subjects) {
  /** Who narrows by more is not asking for anything in particular. */
  private static final int MOST = 10;

  private static final String OTHER = "other";
  private static final Set<String> USUAL = Set.of(Locale.getISOLanguages());

  public Asked {
    languages = languages.stream().sorted().limit(MOST).toList();
    subjects = subjects.stream().sorted().limit(MOST).toList();
  }

  public static Asked of(String words, String caller, Set<String> languages, Set<String> subjects) {
    return new Asked(
        words,
        usual(caller),
        languages.stream().map(Asked::usual).distinct().toList(),
        List.copyOf(subjects));
  }

  /** There are thousands of languages that nobody asks in but to fill the counts. */
  private static String usual(String language) {
    return USUAL.contains(language) ? language : OTHER;
  }
}
