package org.openlearningexchange.harvest.mapping.refine;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A quick look whether a text may be in a language: whether it has words that the language hardly
 * does without. Far cheaper than detection, which most records are spared thereby.
 */
final class FrequentWords {
  private static final String FILE = "/languages/frequent-words.properties";
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final Set<String> WITHOUT_BLANKS = Set.of("ja", "zh", "ko");

  private static final Map<String, List<String>> WORDS = load();

  private FrequentWords() {}

  /** Whether two of the language's frequent words are in the text. */
  static boolean fit(String language, String text) {
    List<String> words = WORDS.getOrDefault(language, List.of());
    if (WITHOUT_BLANKS.contains(language)) {
      return words.stream().filter(text::contains).limit(2).count() == 2;
    }
    Set<String> found = new HashSet<>(List.of(NO_LETTERS.split(text.toLowerCase(Locale.ROOT), -1)));
    return words.stream().filter(found::contains).limit(2).count() == 2;
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
