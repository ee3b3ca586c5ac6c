package org.openlearningexchange.search.query;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/**
 * Reads the parameters of a search and names every fault at once, with what would be valid. Used
 * once.
 */
final class ParameterReader {
  static final int DEFAULT_SIZE = 20;
  static final int LARGEST_SIZE = 100;
  static final int LONGEST_WORDS = 300;

  private static final int MOST_VALUES = 100;
  private static final int LONGEST_VALUE = 200;
  private static final List<String> KNOWN =
      List.of(
          "q",
          "language",
          "subject",
          "type",
          "licence",
          "provider",
          "reuse",
          "lang",
          "size",
          "sort",
          "cursor");

  private final Map<String, List<String>> query;
  private final Optional<String> acceptLanguage;
  private final Problem faults =
      Problem.of(
          CommonProblem.INVALID_REQUEST,
          "Some parameters are not valid; see errors. All parameters are described at /openapi.");

  ParameterReader(Map<String, List<String>> query, Optional<String> acceptLanguage) {
    this.query = query;
    this.acceptLanguage = acceptLanguage;
  }

  /**
   * The parameters.
   *
   * @throws Problem that names each parameter at fault
   */
  SearchParameters read() {
    query.keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .forEach(
            name -> faults.field(name, "is not known here; known are " + String.join(", ", KNOWN)));
    SearchParameters parameters =
        new SearchParameters(
            words(), filters(), reuse(), language(), size(), sort(), single("cursor"));
    if (faults.hasFieldErrors()) {
      throw faults;
    }
    return parameters;
  }

  private String words() {
    String words = single("q").orElse("").strip();
    if (words.length() > LONGEST_WORDS) {
      faults.field("q", "has at most " + LONGEST_WORDS + " characters");
    }
    return words;
  }

  private Map<FacetField, Set<String>> filters() {
    Map<FacetField, Set<String>> filters = new EnumMap<>(FacetField.class);
    for (FacetField field : FacetField.values()) {
      Set<String> chosen = new LinkedHashSet<>();
      values(field.parameter()).forEach(value -> filterValue(field, value).ifPresent(chosen::add));
      if (!chosen.isEmpty()) {
        filters.put(field, chosen);
      }
    }
    return filters;
  }

  private Optional<String> filterValue(FacetField field, String value) {
    return switch (field) {
      case LANGUAGE ->
          valid(
              field.parameter(),
              CallerLanguage.isTag(value),
              Locale.forLanguageTag(value).getLanguage(),
              "is a language tag (BCP 47) such as de or en; '" + shown(value) + "' is not");
      case SUBJECT ->
          concept(
              field,
              Vocabulary.SUBJECTS,
              value,
              "is the id, code or label of a field of ISCED-F 2013, such as 0541; '"
                  + shown(value)
                  + "' is not");
      case TYPE ->
          concept(
              field,
              Vocabulary.TYPES,
              value,
              "is the id, code or label of a type of the HCRT vocabulary, such as course; '"
                  + shown(value)
                  + "' is not");
      case LICENCE ->
          valid(
              field.parameter(),
              value.length() <= LONGEST_VALUE,
              value,
              "is an expression such as CC-BY-4.0, at most " + LONGEST_VALUE + " characters long");
      case PROVIDER ->
          valid(
              field.parameter(),
              isUuid(value),
              value.toLowerCase(Locale.ROOT),
              "is the id of a member or of a repository (a UUID); '" + shown(value) + "' is not");
    };
  }

  private Optional<String> concept(
      FacetField field, Vocabulary vocabulary, String value, String remedy) {
    Optional<String> id = vocabulary.recognise(value).map(entry -> entry.id().toString());
    return valid(field.parameter(), id.isPresent(), id.orElse(""), remedy);
  }

  private Set<RightsDecision.Use> reuse() {
    Set<RightsDecision.Use> uses = EnumSet.noneOf(RightsDecision.Use.class);
    for (String value : values("reuse")) {
      Optional<RightsDecision.Use> use =
          Arrays.stream(RightsDecision.Use.values())
              .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(value))
              .findFirst();
      use.ifPresentOrElse(
          uses::add,
          () ->
              faults.field(
                  "reuse", "is adapt, commercial or share; '" + shown(value) + "' is not"));
    }
    return uses;
  }

  private Locale language() {
    Optional<String> tag = single("lang");
    tag.filter(value -> !CallerLanguage.isTag(value))
        .ifPresent(value -> faults.field("lang", "is a language tag (BCP 47) such as de or pt-BR"));
    return CallerLanguage.of(tag, acceptLanguage);
  }

  private int size() {
    Optional<String> size = single("size");
    if (size.isPresent() && !size.get().matches("\\d{1,3}")) {
      faults.field("size", "is a number from 1 to " + LARGEST_SIZE);
      return DEFAULT_SIZE;
    }
    int number = size.map(Integer::parseInt).orElse(DEFAULT_SIZE);
    if (number < 1 || number > LARGEST_SIZE) {
      faults.field("size", "is a number from 1 to " + LARGEST_SIZE);
    }
    return number;
  }

  private SortOrder sort() {
    return single("sort").map(this::sortOrder).orElse(SortOrder.RELEVANCE);
  }

  private SortOrder sortOrder(String value) {
    Optional<SortOrder> order = SortOrder.find(value);
    if (order.isEmpty()) {
      faults.field(
          "sort",
          "is one of "
              + Arrays.stream(SortOrder.values())
                  .map(SortOrder::parameter)
                  .collect(Collectors.joining(", ")));
    }
    return order.orElse(SortOrder.RELEVANCE);
  }

  private Optional<String> valid(String field, boolean valid, String value, String remedy) {
    if (!valid) {
      faults.field(field, remedy);
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private Optional<String> single(String name) {
    List<String> given = query.getOrDefault(name, List.of());
    if (given.size() > 1) {
      faults.field(name, "is given once");
    }
    return given.stream().filter(value -> !value.isBlank()).findFirst();
  }

  private List<String> values(String name) {
    List<String> values =
        query.getOrDefault(name, List.of()).stream()
            .flatMap(given -> Arrays.stream(given.split(",")))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .distinct()
            .toList();
    if (values.size() > MOST_VALUES) {
      faults.field(name, "has at most " + MOST_VALUES + " values");
      return List.of();
    }
    return values;
  }

  private static String shown(String value) {
    return value.length() <= 60 ? value : value.substring(0, 60) + "…";
  }

  private static boolean isUuid(String value) {
    try {
      return UUID.fromString(value).toString().equalsIgnoreCase(value);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
