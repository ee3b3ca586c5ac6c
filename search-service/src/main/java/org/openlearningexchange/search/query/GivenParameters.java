package org.openlearningexchange.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** The parameters of a request as they came, and what is wrong with them. Used once. */
final class GivenParameters {
  private static final int MOST_VALUES = 100;
  private static final int SHOWN = 60;

  private final Map<String, List<String>> query;
  private final Problem faults =
      Problem.of(
          CommonProblem.INVALID_REQUEST,
          "Some parameters are not valid; see errors. All parameters are described at /openapi.");

  GivenParameters(Map<String, List<String>> query) {
    this.query = query;
  }

  /** Whether it was given, even without a value. */
  boolean has(String name) {
    return query.containsKey(name);
  }

  /** Finds fault with every parameter that is none of these. */
  void allow(List<String> known) {
    query.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(
            name -> fault(shown(name), "is not known here; known are " + String.join(", ", known)));
  }

  /** The value of a parameter that is given once; a blank one counts as absent. */
  Optional<String> single(String name) {
    List<String> given = query.getOrDefault(name, List.of());
    if (given.size() > 1) {
      fault(name, "is given once");
    }
    return given.stream().filter(value -> !value.isBlank()).findFirst();
  }

  /** The values of a parameter that may be repeated, and list several separated by commas. */
  List<String> values(String name) {
    List<String> values =
        query.getOrDefault(name, List.of()).stream()
            .flatMap(given -> Arrays.stream(given.split(",")))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .distinct()
            .toList();
    if (values.size() > MOST_VALUES) {
      fault(name, "has at most " + MOST_VALUES + " values");
      return List.of();
    }
    return values;
  }

  /** Notes what would be valid. */
  void fault(String name, String remedy) {
    faults.field(name, remedy);
  }

  /** Notes what would be valid in place of this value. */
  void fault(String name, String remedy, String value) {
    fault(name, remedy + "; '" + shown(value) + "' is not");
  }

  /**
   * Ends the reading.
   *
   * @throws Problem that names each fault
   */
  void refuseFaults() {
    if (faults.hasFieldErrors()) {
      throw faults;
    }
  }

  private static String shown(String value) {
    return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
  }
}
