package org.openlearningexchange.search.suggest;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The questions to the index: one for titles and one for people, which it answers together.
 *
 * @param hidden repositories whose resources are kept from teachers
 */
record SuggestQuery(SuggestParameters parameters, List<String> hidden) {
  /** More than asked for: several resources may have one title, and one person many. */
  private static final int SPARE = 4;

  private static final int MOST_WORDS = 10;
  private static final String TITLES = "titlePrefix";
  private static final String PEOPLE = "peoplePrefix";
  private static final String LONGEST_ANSWER_TIME = "500ms";

  /** Titles and people whose words begin as was typed. */
  List<Map<String, Object>> exact() {
    return both(Map.of());
  }

  /** Those whose words nearly begin so: as many slips as {@link TypedWords} allows. */
  List<Map<String, Object>> near() {
    return both(Map.of("fuzziness", "AUTO:4,8", "prefix_length", 1, "max_expansions", 30));
  }

  private List<Map<String, Object>> both(Map<String, Object> fuzziness) {
    return List.of(
        search(TITLES, fuzziness, "resource.name", "resource.inLanguage"),
        search(
            PEOPLE, fuzziness, "resource.creator", "resource.contributor", "resource.publisher"));
  }

  private Map<String, Object> search(String field, Map<String, Object> fuzziness, String... shown) {
    return Map.of(
        "size",
        parameters.size() * SPARE,
        "track_total_hits",
        false,
        "timeout",
        LONGEST_ANSWER_TIME,
        "_source",
        List.of(shown),
        "query",
        Map.of(
            "bool",
            Map.of(
                "must",
                words(field, fuzziness),
                "should",
                List.of(Map.of("term", Map.of("language", parameters.caller().getLanguage()))),
                "filter",
                filters(),
                "must_not",
                hidden.isEmpty()
                    ? List.of()
                    : List.of(Map.of("terms", Map.of("repositoryId", hidden))))));
  }

  /** Each word for itself has to begin some word of the text. */
  private List<Map<String, Object>> words(String field, Map<String, Object> fuzziness) {
    return Stream.of(parameters.words().split("\\s+"))
        .filter(word -> !TypedWords.of(word).isEmpty())
        .limit(MOST_WORDS)
        .map(word -> word(field, fuzziness, word))
        .toList();
  }

  /** Arabic writes its article onto the next word; people type the word alone. */
  private static Map<String, Object> word(
      String field, Map<String, Object> fuzziness, String word) {
    Map<String, Object> alone = match(field, fuzziness, word);
    return UnicodeScript.of(word.codePointAt(0)) != UnicodeScript.ARABIC
        ? alone
        : Map.of(
            "dis_max",
            Map.of(
                "queries",
                List.of(alone, match(field, fuzziness, TypedWords.ARABIC_ARTICLE + word))));
  }

  private static Map<String, Object> match(
      String field, Map<String, Object> fuzziness, String word) {
    Map<String, Object> match = new LinkedHashMap<>(fuzziness);
    match.put("query", word);
    match.put("operator", "and");
    return Map.of("match", Map.of(field, match));
  }

  private List<Map<String, Object>> filters() {
    List<Map<String, Object>> filters = new ArrayList<>();
    filters.add(Map.of("term", Map.of("state", "visible")));
    if (!parameters.languages().isEmpty()) {
      filters.add(
          Map.of("terms", Map.of("language", parameters.languages().stream().sorted().toList())));
    }
    return filters;
  }
}
