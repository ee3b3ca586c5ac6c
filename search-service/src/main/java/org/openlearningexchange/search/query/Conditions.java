package org.openlearningexchange.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.search.facet.Condition;
import org.openlearningexchange.search.facet.Facet;

/**
 * Turns what a caller narrows the search by into clauses. Pure.
 *
 * @param repositoriesOf the repositories of a provider
 */
record Conditions(SearchParameters parameters, Function<String, List<String>> repositoriesOf) {

  List<Condition> all() {
    List<Condition> all = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      Set<String> chosen = parameters.filter(facet);
      if (facet == Facet.CREDIT_SYSTEM && !chosen.isEmpty()) {
        all.add(credits(chosen));
      } else if (facet.wantsAll()) {
        new TreeSet<>(chosen).forEach(value -> all.add(term(facet, value)));
      } else if (!chosen.isEmpty()) {
        all.add(new Condition(facet, terms(facet, chosen)));
      }
    }
    Stream.of(RangeField.values())
        .filter(field -> field != RangeField.CREDITS)
        .forEach(field -> parameters.range(field).ifPresent(range -> all.add(of(field, range))));
    return all;
  }

  private static Condition of(RangeField field, ValueRange range) {
    @Nullable Facet facet = field == RangeField.DURATION ? Facet.DURATION : null;
    return new Condition(facet, range.clause(field.indexField()));
  }

  private static Condition term(Facet facet, String value) {
    return new Condition(facet, Map.of("term", Map.of(facet.indexField(), value)));
  }

  private Map<String, Object> terms(Facet facet, Set<String> chosen) {
    Set<String> values = new TreeSet<>();
    chosen.forEach(
        value ->
            values.addAll(facet == Facet.PROVIDER ? repositoriesOf.apply(value) : List.of(value)));
    return Map.of("terms", Map.of(facet.indexField(), values));
  }

  /** So many credits of this system: five credits of one and a name of another do not add up. */
  private Condition credits(Set<String> systems) {
    List<Map<String, Object>> clauses = new ArrayList<>();
    clauses.add(terms(Facet.CREDIT_SYSTEM, systems));
    parameters
        .range(RangeField.CREDITS)
        .ifPresent(range -> clauses.add(range.clause(RangeField.CREDITS.indexField())));
    return new Condition(
        Facet.CREDIT_SYSTEM,
        Map.of(
            "nested",
            Map.of(
                "path",
                "credits",
                "ignore_unmapped",
                true,
                "query",
                Map.of("bool", Map.of("filter", clauses)))));
  }
}
