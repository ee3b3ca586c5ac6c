package org.openlearningexchange.catalog.registration;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.Problem;

/** The sets of an OAI-PMH repository as a caller names them (OAI-PMH 2.6). */
final class SetSpecs {
  private static final int MOST = 100;

  /** The characters that OAI-PMH 2.0 allows: the unreserved ones of RFC 2396. */
  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9\\-_.!~*'()]{1,200}(:[A-Za-z0-9\\-_.!~*'()]{1,200}){0,20}");

  private SetSpecs() {}

  /** Names the field in the problem where one is not valid, or there are too many. */
  static void check(String field, @Nullable List<@Nullable String> given, Problem problem) {
    List<@Nullable String> all = given == null ? List.of() : given;
    if (all.size() > MOST || all.stream().anyMatch(set -> !isValid(set))) {
      problem.field(field, "must be at most " + MOST + " setSpecs, such as courses:mathematics");
    }
  }

  /** Those that are valid, each once. */
  static List<String> valid(@Nullable List<@Nullable String> given) {
    return Stream.ofNullable(given)
        .flatMap(List::stream)
        .flatMap(Stream::ofNullable)
        .filter(SetSpecs::isValid)
        .distinct()
        .toList();
  }

  /** A set that is asked for must not be left out at the same time. */
  static void checkApart(List<String> sets, List<String> excluded, Problem problem) {
    sets.stream()
        .filter(set -> excluded.stream().anyMatch(out -> isWithin(set, out)))
        .findFirst()
        .ifPresent(
            set ->
                problem.field(
                    "excludedSets", "must not leave out " + set + ", which sets asks for"));
  }

  private static boolean isWithin(String set, String outer) {
    return set.equals(outer) || set.startsWith(outer + ":");
  }

  private static boolean isValid(@Nullable String set) {
    return set != null && FORM.matcher(set).matches();
  }
}
