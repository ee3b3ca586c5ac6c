package org.openlearningexchange.search.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.openlearningexchange.search.document.ResourceDocument;
import org.openlearningexchange.search.spelling.Spelling;
import org.openlearningexchange.search.text.SearchText;
import org.openlearningexchange.search.text.SomeWords;
import org.openlearningexchange.search.text.WeightedText;
import org.openlearningexchange.search.text.Weights;

/**
 * The corpus in our index, asked as the service asks it: all words first, then near spellings where
 * nothing was found, then some of the words where little was.
 */
final class RankedCorpus implements AutoCloseable {
  private static final String DEFINITION = "/elasticsearch/resources.json";
  private static final int LESS_THAN_A_PAGE = 10;

  private final JudgedSet set;
  private final RelevanceIndex index;

  RankedCorpus(JudgedSet set, String elasticsearch) {
    this.set = set;
    Map<String, Object> documents = new LinkedHashMap<>();
    set.corpus()
        .forEach(
            record -> documents.put(record.id(), ResourceDocument.of(PublishedRecord.of(record))));
    this.index = new RelevanceIndex(elasticsearch, "relevance", definition(), documents);
  }

  /** All searches, with these weights. */
  Evaluation evaluate(Weights weights) {
    return evaluate(set, weights);
  }

  /** One search, with these weights. */
  Measures evaluate(String query, Weights weights) {
    return evaluate(set.only(query), weights).overall();
  }

  private Evaluation evaluate(JudgedSet asked, Weights weights) {
    WeightedText text = new WeightedText(weights);
    return evaluate(asked, (words, language) -> ranked(text, words, language));
  }

  private Evaluation evaluate(
      JudgedSet asked, BiFunction<String, Locale, Map<String, Object>> query) {
    Map<String, String> words = new LinkedHashMap<>();
    asked.queries().forEach(judged -> words.put(judged.id(), judged.text()));
    Map<String, List<String>> found = rankings(words, query);
    Map<String, String> spelt = spelt(words, found);
    Map<String, List<String>> corrected = rankings(spelt, query);
    corrected.values().removeIf(List::isEmpty);
    found.putAll(corrected);
    words.keySet().removeAll(corrected.keySet());
    found.putAll(rankings(someWords(words, found), query));
    return Evaluation.of(asked, found);
  }

  @Override
  public void close() {
    index.close();
  }

  private Map<String, List<String>> rankings(
      Map<String, String> words, BiFunction<String, Locale, Map<String, Object>> query) {
    Map<String, Map<String, Object>> searches = new LinkedHashMap<>();
    set.queries().stream()
        .filter(judged -> words.containsKey(judged.id()))
        .forEach(
            judged ->
                searches.put(
                    judged.id(),
                    page(
                        query.apply(
                            words.get(judged.id()), Locale.forLanguageTag(judged.language())))));
    return index.rankings(searches);
  }

  private Map<String, String> spelt(Map<String, String> words, Map<String, List<String>> found) {
    Map<String, String> spelt = new LinkedHashMap<>();
    words.forEach(
        (id, typed) -> {
          Spelling spelling = new Spelling(typed);
          if (found.get(id).isEmpty() && spelling.hasWords()) {
            JsonNode known = index.search(spelling.question());
            spelling.correction(known).ifPresent(correction -> spelt.put(id, correction));
          }
        });
    return spelt;
  }

  private Map<String, String> someWords(
      Map<String, String> words, Map<String, List<String>> found) {
    Map<String, String> some = new LinkedHashMap<>();
    words.forEach(
        (id, typed) -> {
          if (found.get(id).size() < LESS_THAN_A_PAGE) {
            SomeWords.of(typed).ifPresent(others -> some.put(id, others));
          }
        });
    return some;
  }

  private static Map<String, Object> ranked(WeightedText query, String words, Locale language) {
    SearchText text = SearchText.parse(words);
    Map<String, Object> found =
        Map.of(
            "bool",
            Map.of(
                "must", query.must(text),
                "should", query.should(text),
                "must_not", query.mustNot(text)));
    return query.preferring(language, found);
  }

  private static Map<String, Object> page(Map<String, Object> query) {
    return Map.of(
        "size",
        Measures.DEPTH,
        "_source",
        false,
        "query",
        query,
        "sort",
        List.of(Map.of("_score", "desc"), Map.of("completeness", "desc"), Map.of("id", "asc")));
  }

  private static String definition() {
    try (InputStream in =
        Objects.requireNonNull(RankedCorpus.class.getResourceAsStream(DEFINITION), DEFINITION)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(DEFINITION, e);
    }
  }
}
