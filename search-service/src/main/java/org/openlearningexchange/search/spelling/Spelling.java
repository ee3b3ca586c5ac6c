package org.openlearningexchange.search.spelling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openlearningexchange.search.text.SearchText;
import org.openlearningexchange.search.text.TextPart;
import org.openlearningexchange.search.text.TextQuery;

/**
 * Near words of titles and names for those that the index hardly knows. A word is only replaced
 * where the index has it nowhere, in no form of any language, or where the other one is far more
 * common. Pure.
 */
public final class Spelling {
  private static final List<String> DICTIONARIES =
      List.of("title.all", "people", "description.all");
  private static final int FAR_MORE_COMMON = 20;

  private final String typed;
  private final List<TypedWord> words;

  /**
   * Of this search.
   *
   * @param typed as it was typed, with all its syntax
   */
  public Spelling(String typed) {
    this.typed = typed;
    this.words = TypedWord.in(typed);
  }

  /** Whether any word could be looked for. */
  public boolean hasWords() {
    return !words.isEmpty();
  }

  /** Asks the index for near words, and how often it has those that were typed. */
  public Map<String, Object> question() {
    Map<String, Object> suggest = new LinkedHashMap<>();
    suggest.put("text", words.stream().map(TypedWord::text).collect(Collectors.joining(" ")));
    DICTIONARIES.forEach(field -> suggest.put(field, nearWords(field)));
    Map<String, Object> counts = new LinkedHashMap<>();
    words.forEach(word -> counts.put("at" + word.start(), Map.of("filter", having(word))));
    return Map.of("size", 0, "track_total_hits", false, "suggest", suggest, "aggs", counts);
  }

  /** What was typed with near words in place of the unknown ones; empty where none are better. */
  public Optional<String> correction(JsonNode answer) {
    StringBuilder corrected = new StringBuilder(typed);
    boolean isChanged = false;
    for (int i = words.size() - 1; i >= 0; i--) {
      TypedWord word = words.get(i);
      Optional<String> better = better(answer, word, startInSuggestion(i));
      better.ifPresent(
          near -> corrected.replace(word.start(), word.start() + word.text().length(), near));
      isChanged |= better.isPresent();
    }
    return isChanged ? Optional.of(corrected.toString()) : Optional.empty();
  }

  private static Map<String, Object> nearWords(String field) {
    return Map.of(
        "term",
        Map.of(
            "field",
            field,
            "suggest_mode",
            "popular",
            "size",
            3,
            "max_edits",
            2,
            "prefix_length",
            1,
            "min_word_length",
            4));
  }

  private static Map<String, Object> having(TypedWord word) {
    SearchText text = new SearchText(List.of(new TextPart.Word(word.text())), List.of());
    return Map.of("bool", Map.of("filter", TextQuery.must(text)));
  }

  private int startInSuggestion(int index) {
    return words.subList(0, index).stream().mapToInt(word -> word.text().length() + 1).sum();
  }

  private static Optional<String> better(JsonNode answer, TypedWord word, int start) {
    long known = answer.path("aggregations").path("at" + word.start()).path("doc_count").asLong();
    return DICTIONARIES.stream()
        .flatMap(field -> near(answer.path("suggest").path(field), start, word.text().length()))
        .filter(near -> known == 0 || near.path("freq").asLong() >= FAR_MORE_COMMON * known)
        .max(
            Comparator.<JsonNode>comparingDouble(near -> near.path("score").asDouble())
                .thenComparingLong(near -> near.path("freq").asLong()))
        .map(near -> near.path("text").asText());
  }

  /** Near words of the one that stands there; parts of a word have none. */
  private static Stream<JsonNode> near(JsonNode entries, int start, int length) {
    return stream(entries)
        .filter(
            entry ->
                entry.path("offset").asInt() == start && entry.path("length").asInt() == length)
        .flatMap(entry -> stream(entry.path("options")));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
