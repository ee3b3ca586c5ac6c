package org.openlearningexchange.search.limit;

import java.util.List;
import java.util.regex.Pattern;

/** What a request costs its client, by its path, in tenths of a search. */
enum RequestCost {
  /** What others watch the service by, and the description of the API. */
  FREE(0),
  /** Answered from memory, or asked for with each key pressed. */
  LIGHT(2),
  /** A search, a resource, and all that is not named elsewhere. */
  USUAL(10),
  /** Thousands of resources in one answer. */
  HEAVY(200);

  /** A search in tenths of itself: how many of these make the unit that clients are told. */
  static final int UNIT = 10;

  /** What stands behind a semicolon is left out when an address is looked up. */
  private static final Pattern PARAMETERS = Pattern.compile("(?i)(?:;|%3b)[^/]*");

  private static final List<String> FREE_PATHS = List.of("/q", "/openapi", "/docs");
  private static final List<String> LIGHT_PATHS = List.of("/suggest", "/widget", "/opensearch.xml");
  private static final List<String> HEAVY_PATHS =
      List.of("/export", "/sitemaps", "/inventory", "/index/rebuild");

  private final int tenths;

  RequestCost(int tenths) {
    this.tenths = tenths;
  }

  int tenths() {
    return tenths;
  }

  /** The cost of a request for this path, which is normalised. */
  static RequestCost of(String asked) {
    String path = PARAMETERS.matcher(asked).replaceAll("");
    if (isUnder(path, FREE_PATHS)) {
      return FREE;
    }
    if (isUnder(path, LIGHT_PATHS)) {
      return LIGHT;
    }
    return isUnder(path, HEAVY_PATHS) ? HEAVY : USUAL;
  }

  private static boolean isUnder(String path, List<String> folders) {
    return folders.stream()
        .anyMatch(folder -> path.equals(folder) || path.startsWith(folder + "/"));
  }
}
