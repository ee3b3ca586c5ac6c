package org.openlearningexchange.search.relevance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlearningexchange.search.document.ResourceDocument;

/**
 * What one has without any of our work: the same texts in fields of Elasticsearch's {@code
 * standard} analyzer, and a plain {@code multi_match} over all of them.
 */
public final class Baseline {
  private static final List<String> TEXTS = List.of("title", "description", "keywords", "concepts");
  private static final String PEOPLE = "people";

  private Baseline() {}

  /** All searches of a set. */
  public static Evaluation evaluate(JudgedSet set, String elasticsearch) {
    Map<String, Object> documents = new LinkedHashMap<>();
    set.corpus().forEach(record -> documents.put(record.id(), document(record)));
    Map<String, Map<String, Object>> searches = new LinkedHashMap<>();
    set.queries().forEach(query -> searches.put(query.id(), search(query.text())));
    try (RelevanceIndex index =
        new RelevanceIndex(elasticsearch, "relevance-baseline", definition(), documents)) {
      return Evaluation.of(set, index.rankings(searches));
    }
  }

  /** Settings and mapping. */
  private static String definition() {
    String fields =
        Stream.concat(TEXTS.stream(), Stream.of(PEOPLE))
            .map("\"%s\":{\"type\":\"text\",\"analyzer\":\"standard\"}"::formatted)
            .collect(Collectors.joining(","));
    return "{\"settings\":{\"number_of_replicas\":0},\"mappings\":{\"dynamic\":\"strict\",\"properties\":{%s}}}"
        .formatted(fields);
  }

  /** The texts of a record in every language, as our index has them too. */
  private static Map<String, Object> document(CorpusRecord record) {
    Map<String, Object> ours = ResourceDocument.of(PublishedRecord.of(record));
    Map<String, Object> document = new LinkedHashMap<>();
    for (String text : TEXTS) {
      if (ours.get(text) instanceof Map<?, ?> byLanguage && byLanguage.get("all") != null) {
        document.put(text, byLanguage.get("all"));
      }
    }
    document.put(PEOPLE, record.people());
    return document;
  }

  /** The search for these words. */
  private static Map<String, Object> search(String words) {
    List<String> fields = Stream.concat(TEXTS.stream(), Stream.of(PEOPLE)).toList();
    return Map.of(
        "size",
        Measures.DEPTH,
        "_source",
        false,
        "query",
        Map.of("multi_match", Map.of("query", words, "fields", fields)));
  }
}
