package org.openlearningexchange.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How words meet texts; the reasons for the numbers are in docs/relevance.md. Pure. */
public final class TextQuery {
  /** Analysed languages; texts of every other language meet in the folded fields only. */
  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "zh", "ar");

  private static final String FOLDED = "all";
  private static final List<String> FOLDED_FIELDS =
      List.of("title.all^6", "keywords.all^3", "people^3", "concepts.all^2", "description.all");
  private static final String ALL_UP_TO_THREE_ELSE_MOST = "3<75%";
  private static final double OTHER_FIELDS_SHARE = 0.1;
  private static final double PREFERRED_LANGUAGE = 1.5;

  private TextQuery() {}

  /** What has to fit. */
  public static List<Map<String, Object>> must(SearchText text) {
    List<Map<String, Object>> clauses = new ArrayList<>();
    if (!text.words().isEmpty()) {
      clauses.add(words(String.join(" ", text.words())));
    }
    text.conditions().forEach(part -> clauses.add(part(part)));
    return text.wantsEverything() ? List.of(Map.of("match_all", Map.of())) : clauses;
  }

  /** What must not occur. */
  public static List<Map<String, Object>> mustNot(SearchText text) {
    return text.excluded().stream().map(TextQuery::asWritten).toList();
  }

  /** What lifts a result without being needed: the words side by side in the title. */
  public static List<Map<String, Object>> should(SearchText text) {
    if (text.words().size() < 2) {
      return List.of();
    }
    String words = String.join(" ", text.words());
    return List.of(
        Map.of("match_phrase", Map.of("title.all", Map.of("query", words, "slop", 2, "boost", 2))));
  }

  /**
   * The query with material in this language lifted. By a factor, because scores of different
   * analyses differ in scale: a rare language's words look common among its few texts.
   */
  public static Map<String, Object> preferring(Locale language, Map<String, Object> query) {
    Map<String, Object> inLanguage = Map.of("term", Map.of("language", language.getLanguage()));
    return Map.of(
        "function_score",
        Map.of(
            "query",
            query,
            "functions",
            List.of(Map.of("filter", inLanguage, "weight", PREFERRED_LANGUAGE)),
            "boost_mode",
            "multiply"));
  }

  private static Map<String, Object> words(String words) {
    List<Map<String, Object>> groups =
        Stream.concat(Stream.of(FOLDED), LANGUAGES.stream())
            .map(group -> group(group, words))
            .toList();
    return Map.of("dis_max", Map.of("queries", groups, "tie_breaker", OTHER_FIELDS_SHARE));
  }

  /**
   * The words over all fields of one analysis, as if these were one field: the words of a search
   * are rarely all in the title.
   */
  private static Map<String, Object> group(String group, String words) {
    List<String> fields =
        group.equals(FOLDED)
            ? FOLDED_FIELDS
            : List.of(
                "title." + group + "^6",
                "keywords." + group + "^3",
                "concepts." + group + "^2",
                "description." + group);
    return Map.of(
        "combined_fields",
        Map.of(
            "query", words, "fields", fields, "minimum_should_match", ALL_UP_TO_THREE_ELSE_MOST));
  }

  private static Map<String, Object> part(TextPart part) {
    return part instanceof TextPart.Word word ? words(word.text()) : asWritten(part);
  }

  /** Word for word: who quotes, excludes or names a field means it. */
  private static Map<String, Object> asWritten(TextPart part) {
    if (part instanceof TextPart.AnyOf anyOf) {
      List<Map<String, Object>> choices = anyOf.choices().stream().map(TextQuery::part).toList();
      return Map.of("bool", Map.of("should", choices, "minimum_should_match", 1));
    }
    return part instanceof TextPart.InField inField
        ? inField(inField.field(), inField.literal())
        : phrase(((TextPart.Literal) part).text(), FOLDED_FIELDS);
  }

  private static Map<String, Object> inField(TextField field, TextPart.Literal literal) {
    String name = name(field);
    if (field == TextField.CREATOR || literal instanceof TextPart.Phrase) {
      return phrase(literal.text(), List.of(field == TextField.CREATOR ? name : name + ".all"));
    }
    List<String> fields =
        Stream.concat(Stream.of(FOLDED), LANGUAGES.stream())
            .map(group -> name + "." + group)
            .toList();
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
