package org.openlearningexchange.harvest.mapping.refine;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * A quick look whether a text may be in a language: whether it has words that the language hardly
 * does without. Far cheaper than detection, which most records are spared thereby.
 */
final class FrequentWords {
  private static final String FILE = "/languages/frequent-words.properties";
  private static final Set<String> WITHOUT_BLANKS = Set.of("ja", "zh", "ko");

  private static final Map<String, List<String>> WORDS = load();

  private FrequentWords() {}

  /** Whether two of the language's frequent words are in the text. */
  static boolean fit(String language, String text) {
    List<String> words = WORDS.getOrDefault(language, List.of());
    if (WITHOUT_BLANKS.contains(language)) {
      return words.stream().filter(text::contains).limit(2).count() == 2;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream().filter(word -> holds(lower, word)).limit(2).count() == 2;
  }

  /** Whether the word stands in the text between what is no letter. */
  private static boolean holds(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (!isLetter(text, at - 1) && !isLetter(text, at + word.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    int type = Character.getType(c);
    return Character.isSurrogate(c)
        || Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static Map<String, List<String>> load() {
    Properties file = new Properties();
    try (InputStreamReader in =
        new InputStreamReader(
            Objects.requireNonNull(FrequentWords.class.getResourceAsStream(FILE), FILE),
            StandardCharsets.UTF_8)) {
      file.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
    Map<String, List<String>> words = new HashMap<>();
    file.forEach(
        (language, list) -> words.put((String) language, List.of(((String) list).split(" ", -1))));
    return Map.copyOf(words);
  }
}
