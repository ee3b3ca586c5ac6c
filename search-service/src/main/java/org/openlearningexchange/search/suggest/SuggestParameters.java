package org.openlearningexchange.search.suggest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.query.CallerLanguage;

/**
 * What a caller wants suggestions for, checked.
 *
 * @param words as typed so far
 * @param caller the language of labels, and preferred for titles
 * @param languages of the material; empty for all
 * @param size the most of each group
 */
record SuggestParameters(String words, Locale caller, Set<String> languages, int size) {
  static final int LONGEST_WORDS = 100;
  static final int DEFAULT_SIZE = 5;
  static final int LARGEST_SIZE = 20;

  private static final int MOST_LANGUAGES = 20;
  private static final Set<String> KNOWN = Set.of("q", "lang", "language", "size", "format");

  SuggestParameters {
    languages = Set.copyOf(languages);
  }

  TypedWords typed() {
    return TypedWords.of(words);
  }

  /**
   * Reads the parameters of a request.
   *
   * @throws Problem that names each parameter at fault
   */
  static SuggestParameters read(Map<String, List<String>> query, Optional<String> acceptLanguage) {
    Problem faults =
        Problem.of(
            CommonProblem.INVALID_REQUEST,
            "Some parameters are not valid; see errors. All parameters are described at /openapi.");
    query.keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .sorted()
        .forEach(name -> faults.field(name, "is not known here; known are " + known()));
    SuggestParameters parameters =
        new SuggestParameters(
            words(query, faults),
            CallerLanguage.of(lang(query, faults), acceptLanguage),
            languages(query, faults),
            size(query, faults));
    if (faults.hasFieldErrors()) {
      throw faults;
    }
    return parameters;
  }

  private static String words(Map<String, List<String>> query, Problem faults) {
    String words = single(query, "q", faults).orElse("").strip();
    if (words.length() > LONGEST_WORDS) {
      faults.field("q", "has at most " + LONGEST_WORDS + " characters");
    }
    return words;
  }

  private static Optional<String> lang(Map<String, List<String>> query, Problem faults) {
    Optional<String> tag = single(query, "lang", faults);
    if (tag.isPresent() && !CallerLanguage.isTag(tag.get())) {
      faults.field("lang", "is a language tag (BCP 47) such as fr or pt-BR");
    }
    return tag;
  }

  private static Set<String> languages(Map<String, List<String>> query, Problem faults) {
    List<String> tags =
        query.getOrDefault("language", List.of()).stream()
            .flatMap(value -> Stream.of(value.split(",")))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .toList();
    if (tags.size() > MOST_LANGUAGES || !tags.stream().allMatch(CallerLanguage::isTag)) {
      faults.field(
          "language", "holds language tags (BCP 47) such as de or en, at most " + MOST_LANGUAGES);
      return Set.of();
    }
    return tags.stream()
        .map(tag -> Locale.forLanguageTag(tag).getLanguage())
        .collect(Collectors.toSet());
  }

  private static int size(Map<String, List<String>> query, Problem faults) {
    Optional<String> text = single(query, "size", faults).filter(value -> !value.isEmpty());
    if (text.isEmpty()) {
      return DEFAULT_SIZE;
    }
    if (text.get().matches("[0-9]{1,3}")) {
      int size = Integer.parseInt(text.get());
      if (size >= 1 && size <= LARGEST_SIZE) {
        return size;
      }
    }
    faults.field("size", "is a number from 1 to " + LARGEST_SIZE);
    return DEFAULT_SIZE;
  }

  private static Optional<String> single(
      Map<String, List<String>> query, String name, Problem faults) {
    List<String> values = query.getOrDefault(name, List.of());
    if (values.size() > 1) {
      faults.field(name, "may stand once");
    }
    return values.stream().findFirst();
  }

  private static String known() {
    return String.join(", ", new TreeSet<>(KNOWN));
  }
}
