package org.openlearningexchange.search.similar;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.learning.Concept;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.search.document.AnalysedText;
import org.openlearningexchange.search.resource.ShownResource;

/**
 * What makes a resource like another, as a question to the index: words that both have and few
 * others, in any language that they share, or a subject; more so where language, subject, level and
 * kind agree too. The index keeps no text to compare by id, so the texts travel. Pure.
 */
record SimilarQuestion(ShownResource resource, List<String> hidden) {
  private static final int LONGEST_TEXT = 2_000;
  private static final int MOST_TERMS = 20;
  private static final String ENOUGH_TERMS = "20%";
  private static final double OWN_LANGUAGE = 2;
  private static final double SHARED_SUBJECT = 3;
  private static final double OTHER_TEXTS_SHARE = 0.2;
  private static final String LONGEST_SEARCH = "1s";

  /** The request. */
  Map<String, Object> body(int size, List<String> source) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", size);
    body.put("track_total_hits", false);
    body.put("timeout", LONGEST_SEARCH);
    body.put("_source", source);
    body.put("query", query());
    return body;
  }

  private Map<String, Object> query() {
    Map<String, Object> found =
        Map.of(
            "bool",
            Map.of(
                "filter",
                List.of(Map.of("term", Map.of("state", "visible"))),
                "must",
                List.of(anyOf(alike())),
                "must_not",
                List.of(
                    Map.of("term", Map.of("id", resource.id())),
                    Map.of("terms", Map.of("repositoryId", hidden)))));
    return Map.of(
        "function_score",
        Map.of("query", found, "functions", agreements(), "boost_mode", "multiply"));
  }

  private List<Map<String, Object>> alike() {
    List<Map<String, Object>> alike = new ArrayList<>();
    alike.add(Map.of("dis_max", Map.of("queries", texts(), "tie_breaker", OTHER_TEXTS_SHARE)));
    List<String> subjects = ids(resource.resource().about());
    if (!subjects.isEmpty()) {
      alike.add(
          Map.of(
              "constant_score",
              Map.of("filter", terms("subject", subjects), "boost", SHARED_SUBJECT)));
    }
    return alike;
  }

  private List<Map<String, Object>> texts() {
    LearningResource material = resource.resource();
    Stream<Map<String, Object>> own =
        material.name().keySet().stream()
            .map(this::language)
            .filter(AnalysedText.LANGUAGES::contains)
            .distinct()
            .map(language -> like(language, words(language), OWN_LANGUAGE));
    return Stream.concat(own, Stream.of(like(AnalysedText.ALL, words(""), 1))).toList();
  }

  private static Map<String, Object> like(String group, String text, double boost) {
    return Map.of(
        "more_like_this",
        Map.of(
            "fields",
            List.of("title." + group, "keywords." + group, "description." + group),
            "like",
            text,
            "min_term_freq",
            1,
            "min_doc_freq",
            2,
            "max_query_terms",
            MOST_TERMS,
            "minimum_should_match",
            ENOUGH_TERMS,
            "boost",
            boost));
  }

  /** Titles, keywords and descriptions in one language, or in all of them. */
  private String words(String language) {
    LearningResource material = resource.resource();
    String words =
        Stream.of(
                texts(material.name(), language),
                texts(material.keywords(), language).flatMap(List::stream),
                texts(material.description(), language))
            .flatMap(texts -> texts)
            .collect(Collectors.joining("\n"));
    int end = Math.min(words.length(), LONGEST_TEXT);
    return words.substring(
        0, end > 0 && Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end);
  }

  private <T> Stream<T> texts(Map<String, T> byLanguage, String language) {
    return byLanguage.entrySet().stream()
        .filter(text -> language.isEmpty() || language(text.getKey()).equals(language))
        .map(Map.Entry::getValue);
  }

  /** The language of a text; that of the material where it says none, as the index takes it. */
  private String language(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    List<String> material = resource.resource().inLanguage();
    return language.isEmpty() || language.equals("und")
        ? material.size() == 1 ? Locale.forLanguageTag(material.get(0)).getLanguage() : ""
        : language;
  }

  /** What lifts a resource that is alike; nobody is left out for speaking another language. */
  private List<Map<String, Object>> agreements() {
    LearningResource material = resource.resource();
    List<Map<String, Object>> agreements = new ArrayList<>();
    add(
        agreements,
        "language",
        material.inLanguage().stream()
            .map(Locale::forLanguageTag)
            .map(Locale::getLanguage)
            .toList(),
        1.5);
    add(agreements, "subject", ids(material.about()), 1.3);
    add(agreements, "level", ids(material.educationalLevel()), 1.2);
    add(agreements, "type", ids(material.learningResourceType()), 1.1);
    return agreements;
  }

  private static void add(
      List<Map<String, Object>> agreements, String field, List<String> values, double weight) {
    if (!values.isEmpty()) {
      agreements.add(Map.of("filter", terms(field, values), "weight", weight));
    }
  }

  private static List<String> ids(List<Concept> concepts) {
    return concepts.stream()
        .map(Concept::id)
        .filter(Objects::nonNull)
        .map(URI::toString)
        .distinct()
        .toList();
  }

  private static Map<String, Object> terms(String field, List<String> values) {
    return Map.of("terms", Map.of(field, values));
  }

  private static Map<String, Object> anyOf(List<Map<String, Object>> clauses) {
    return Map.of("bool", Map.of("should", clauses, "minimum_should_match", 1));
  }
}
