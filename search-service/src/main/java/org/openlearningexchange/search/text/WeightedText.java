package org.openlearningexchange.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openlearningexchange.search.document.AnalysedText;

/** How words meet texts, with these weights. Pure. */
public record WeightedText(Weights weights) {
  private static final String FOLDED = AnalysedText.ALL;
  private static final String ALL_UP_TO_THREE_ELSE_MOST = "3<75%";

  /** What is called otherwise comes after what is called so. */
  private static final double SYNONYM = 0.3;

  /** What has to fit, where no word has a synonym. */
  public List<Map<String, Object>> must(SearchText text) {
    return must(text, word -> List.of());
  }

  /**
   * What has to fit.
   *
   * @param synonyms of a word or phrase
   */
  public List<Map<String, Object>> must(SearchText text, Function<String, List<String>> synonyms) {
    if (text.wantsEverything()) {
      return List.of(Map.of("match_all", Map.of()));
    }
    List<Map<String, Object>> clauses = new ArrayList<>();
    if (!text.words().isEmpty()) {
      clauses.add(widened(text.words(), synonyms));
    }
    text.conditions().forEach(part -> clauses.add(part(part)));
    return clauses;
  }

  /** What must not occur. */
  public List<Map<String, Object>> mustNot(SearchText text) {
    return text.excluded().stream().map(this::asWritten).toList();
  }

  /** What lifts a result without being needed: the words side by side in the title. */
  public List<Map<String, Object>> should(SearchText text) {
    if (text.words().size() < 2 || weights.of(Weight.TITLE_PHRASE) == 0) {
      return List.of();
    }
    Map<String, Object> phrase =
        Map.of(
            "query",
            String.join(" ", text.words()),
            "slop",
            2,
            "boost",
            weights.of(Weight.TITLE_PHRASE));
    return List.of(Map.of("match_phrase", Map.of("title.all", phrase)));
  }

  /** The query with what lifts a resource whatever the words: its language, date, completeness. */
  public Map<String, Object> preferring(Locale language, Map<String, Object> query) {
    return Map.of(
        "function_score",
        Map.of(
            "query",
            query,
            "functions",
            new Preferences(weights).functions(language),
            "score_mode",
            "multiply",
            "boost_mode",
            "multiply"));
  }

  /** The words as they are, or with a synonym in the place of some, which counts less. */
  private Map<String, Object> widened(List<String> words, Function<String, List<String>> synonyms) {
    Map<String, Object> asTyped = words(String.join(" ", words));
    List<Widening> widenings = Widening.of(words, synonyms);
    if (widenings.isEmpty()) {
      return asTyped;
    }
    Stream<Map<String, Object>> others = widenings.stream().map(this::otherwise);
    return Map.of("dis_max", Map.of("queries", Stream.concat(Stream.of(asTyped), others).toList()));
  }

  private Map<String, Object> otherwise(Widening widening) {
    List<Map<String, Object>> alternatives =
        widening.alternatives().stream().map(phrase -> phrase(phrase, fields(FOLDED))).toList();
    List<Map<String, Object>> must = new ArrayList<>();
    must.add(Map.of("dis_max", Map.of("queries", alternatives)));
    if (!widening.rest().isEmpty()) {
      must.add(words(String.join(" ", widening.rest())));
    }
    return Map.of("bool", Map.of("must", must, "boost", SYNONYM));
  }

  private Map<String, Object> words(String words) {
    List<Map<String, Object>> groups =
        LanguageGroups.of(words).stream().map(group -> group(group, words)).toList();
    return Map.of(
        "dis_max", Map.of("queries", groups, "tie_breaker", weights.of(Weight.OTHER_ANALYSES)));
  }

  /**
   * The words over all fields of one analysis, as if these were one field: the words of a search
   * are rarely all in the title.
   */
  private Map<String, Object> group(String group, String words) {
    return Map.of(
        "combined_fields",
        Map.of(
            "query",
            words,
            "fields",
            fields(group),
            "minimum_should_match",
            ALL_UP_TO_THREE_ELSE_MOST));
  }

  private List<String> fields(String group) {
    Stream<String> fields =
        Stream.of(
            weighted("title." + group, Weight.TITLE),
            weighted("keywords." + group, Weight.KEYWORDS),
            weighted("concepts." + group, Weight.CONCEPTS),
            "description." + group);
    return group.equals(FOLDED)
        ? Stream.concat(fields, Stream.of(weighted("people", Weight.PEOPLE))).toList()
        : fields.toList();
  }

  private String weighted(String field, Weight weight) {
    return field + "^" + weights.of(weight);
  }

  private Map<String, Object> part(TextPart part) {
    return part instanceof TextPart.Word word ? words(word.text()) : asWritten(part);
  }

  /** Word for word: who quotes, excludes or names a field means it. */
  private Map<String, Object> asWritten(TextPart part) {
    if (part instanceof TextPart.AnyOf anyOf) {
      List<Map<String, Object>> choices = anyOf.choices().stream().map(this::part).toList();
      return Map.of("bool", Map.of("should", choices, "minimum_should_match", 1));
    }
    return part instanceof TextPart.InField inField
        ? inField(inField.field(), inField.literal())
        : phrase(((TextPart.Literal) part).text(), fields(FOLDED));
  }

  private static Map<String, Object> inField(TextField field, TextPart.Literal literal) {
    String name = name(field);
    if (field == TextField.CREATOR || literal instanceof TextPart.Phrase) {
      return phrase(literal.text(), List.of(field == TextField.CREATOR ? name : name + ".all"));
    }
    List<String> fields =
        LanguageGroups.of(literal.text()).stream().map(group -> name + "." + group).toList();
    return Map.of("multi_match", Map.of("query", literal.text(), "fields", fields));
  }

  private static String name(TextField field) {
    return switch (field) {
      case TITLE -> "title";
      case CREATOR -> "people";
      case KEYWORD -> "keywords";
      case SUBJECT -> "concepts";
    };
  }

  private static Map<String, Object> phrase(String phrase, List<String> fields) {
    return Map.of("multi_match", Map.of("query", phrase, "type", "phrase", "fields", fields));
  }
}
