package org.openlearningexchange.search.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.address.PublicAddresses;

/**
 * What is to be exported, and how.
 *
 * @param rows at most
 * @param search the parameters of the search itself
 */
record ExportRequest(ExportFormat format, int rows, Map<String, List<String>> search) {
  static final int MOST_ROWS = 10_000;
  static final int USUAL_ENTRIES = 50;

  private static final String FORMAT = "format";
  private static final String SIZE = "size";

  ExportRequest {
    search = Map.copyOf(search);
  }

  /**
   * Reads the parameters that are an export's own.
   *
   * @throws Problem that names each parameter at fault
   */
  static ExportRequest read(Map<String, List<String>> query) {
    Problem faults =
        Problem.of(CommonProblem.INVALID_REQUEST, "Some parameters are not valid; see errors.");
    Optional<ExportFormat> format = single(query, FORMAT).flatMap(ExportFormat::find);
    if (format.isEmpty()) {
      faults.field(FORMAT, "is one of " + ExportFormat.names());
    }
    Optional<String> size = single(query, SIZE);
    if (size.isPresent() && !isSize(size.get())) {
      faults.field(SIZE, "is a number from 1 to " + MOST_ROWS);
    }
    if (query.containsKey("cursor")) {
      faults.field("cursor", "belongs to a page of results; an export holds them all");
    }
    if (faults.hasFieldErrors()) {
      throw faults;
    }
    return of(format.orElseThrow(), size.map(Integer::parseInt), query);
  }

  private static ExportRequest of(
      ExportFormat format, Optional<Integer> size, Map<String, List<String>> query) {
    Map<String, List<String>> search = new LinkedHashMap<>(query);
    search.remove(FORMAT);
    search.remove(SIZE);
    if (format.isFeed()) {
      search.putIfAbsent("sort", List.of("added"));
    }
    return new ExportRequest(
        format, size.orElse(format.isFeed() ? USUAL_ENTRIES : MOST_ROWS), search);
  }

  private static boolean isSize(String size) {
    return size.matches("\\d{1,5}")
        && Integer.parseInt(size) >= 1
        && Integer.parseInt(size) <= MOST_ROWS;
  }

  /** The words that are looked for. */
  String words() {
    return single(search, "q").orElse("");
  }

  /** The parameters of the search as part of an address, the same in whatever order they came. */
  String searchQuery() {
    return search.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(
            parameter ->
                parameter.getValue().stream()
                    .map(
                        value ->
                            PublicAddresses.encoded(parameter.getKey())
                                + "="
                                + PublicAddresses.encoded(value)))
        .collect(Collectors.joining("&"));
  }

  /** The parameters of the export as part of an address. */
  String exportQuery() {
    String search = searchQuery();
    return "format="
        + format.parameter()
        + (rows == USUAL_ENTRIES ? "" : "&size=" + rows)
        + (search.isEmpty() ? "" : "&" + search);
  }

  private static Optional<String> single(Map<String, List<String>> query, String name) {
    return query.getOrDefault(name, List.of()).stream()
        .filter(value -> !value.isBlank())
        .findFirst();
  }
}
