package org.openlearningexchange.search.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;

/** What a resource is about, for one reader. */
final class Keywords {
  private Keywords() {}

  /** Subjects and free keywords. */
  static List<String> of(SharedResource shared, Locale reader) {
    return Stream.concat(
            Label.of(shared.resource().about(), Vocabulary.SUBJECTS, reader).stream(),
            free(shared, reader).stream())
        .distinct()
        .toList();
  }

  /** Free keywords in the reader's language where there are some, else in all. */
  static List<String> free(SharedResource shared, Locale reader) {
    Map<String, List<String>> keywords = shared.resource().keywords();
    return Optional.ofNullable(keywords.get(reader.getLanguage()))
        .orElseGet(() -> keywords.values().stream().flatMap(List::stream).toList())
        .stream()
        .map(String::strip)
        .filter(keyword -> !keyword.isEmpty())
        .distinct()
        .toList();
  }
}
