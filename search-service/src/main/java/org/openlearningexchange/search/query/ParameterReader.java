package org.openlearningexchange.search.query;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.facet.Facet;

/**
 * Reads the parameters of a search and names every fault at once, with what would be valid. Used
 * once.
 */
public final class ParameterReader {
  static final int DEFAULT_SIZE = 20;
  static final int LARGEST_SIZE = 100;
  static final int LONGEST_WORDS = 300;

  private static final List<String> KNOWN =
      Stream.of(
              Stream.of("q"),
              Arrays.stream(Facet.values()).filter(Facet::isList).map(Facet::parameter),
              Arrays.stream(RangeField.values()).map(RangeField::parameter),
              Stream.of("facets", "lang", "size", "sort", "cursor"))
          .flatMap(names -> names)
          .toList();

  private final GivenParameters given;
  private final Optional<String> acceptLanguage;
  private final List<String> known;

  public ParameterReader(Map<String, List<String>> query, Optional<String> acceptLanguage) {
    this(query, acceptLanguage, List.of());
  }

  /**
   * A reader for another endpoint over the same search.
   *
   * @param more parameters that it reads itself
   */
  public ParameterReader(
      Map<String, List<String>> query, Optional<String> acceptLanguage, List<String> more) {
    this.given = new GivenParameters(query);
    this.acceptLanguage = acceptLanguage;
    this.known = Stream.concat(KNOWN.stream(), more.stream()).toList();
  }

  /**
   * The parameters.
   *
   * @throws Problem that names each parameter at fault
   */
  public SearchParameters read() {
    given.allow(known);
    SearchParameters parameters =
        new SearchParameters(
            words(),
            new FilterReader(given).read(),
            ranges(),
            facets(),
            language(),
            size(),
            sort(),
            given.single("cursor"));
    if (parameters.range(RangeField.CREDITS).isPresent()
        && parameters.filter(Facet.CREDIT_SYSTEM).isEmpty()) {
      given.fault("credits", "needs 'creditSystem', such as ECTS: credits of two systems differ");
    }
    if (parameters.cursor().isPresent() && parameters.size() == 0) {
      given.fault("size", "is a number from 1 to " + LARGEST_SIZE + " beside 'cursor'");
    }
    given.refuseFaults();
    return parameters;
  }

  private String words() {
    String words = given.single("q").orElse("").strip();
    if (words.length() > LONGEST_WORDS) {
      given.fault("q", "has at most " + LONGEST_WORDS + " characters");
    }
    return words;
  }

  private Map<RangeField, ValueRange> ranges() {
    Map<RangeField, ValueRange> ranges = new EnumMap<>(RangeField.class);
    for (RangeField field : RangeField.values()) {
      given
          .single(field.parameter())
          .ifPresent(
              text ->
                  field
                      .read(text)
                      .ifPresentOrElse(
                          range -> ranges.put(field, range),
                          () -> given.fault(field.parameter(), field.remedy(), text)));
    }
    return ranges;
  }

  private Set<Facet> facets() {
    Set<Facet> facets = EnumSet.noneOf(Facet.class);
    if (!given.has("facets")) {
      facets.addAll(Facet.USUAL);
    }
    for (String name : given.values("facets")) {
      Facet.find(name)
          .ifPresentOrElse(
              facets::add,
              () ->
                  given.fault("facets", "names some of " + String.join(", ", facetNames()), name));
    }
    if (facets.size() > Facet.MOST) {
      given.fault("facets", "names at most " + Facet.MOST + " facets");
    }
    return facets;
  }

  private static List<String> facetNames() {
    return Arrays.stream(Facet.values()).map(Facet::parameter).toList();
  }

  private Locale language() {
    Optional<String> tag = given.single("lang");
    tag.filter(value -> !CallerLanguage.isTag(value))
        .ifPresent(value -> given.fault("lang", "is a language tag (BCP 47) such as de or pt-BR"));
    return CallerLanguage.of(tag, acceptLanguage);
  }

  private int size() {
    Optional<Integer> size =
        given
            .single("size")
            .map(
                text -> {
                  if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > LARGEST_SIZE) {
                    given.fault("size", "is a number from 0 to " + LARGEST_SIZE, text);
                    return DEFAULT_SIZE;
                  }
                  return Integer.parseInt(text);
                });
    return size.orElse(DEFAULT_SIZE);
  }

  private SortOrder sort() {
    Optional<String> name = given.single("sort");
    Optional<SortOrder> sort = name.flatMap(SortOrder::find);
    if (name.isPresent() && sort.isEmpty()) {
      given.fault("sort", "is one of " + String.join(", ", SortOrder.names()), name.get());
    }
    return sort.orElse(SortOrder.RELEVANCE);
  }
}
