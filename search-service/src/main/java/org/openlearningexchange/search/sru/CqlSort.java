package org.openlearningexchange.search.sru;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The order that a query asks for, as the index takes it. Pure. */
final class CqlSort {
  private static final Map<String, Object> LAST = Map.of("id", Map.of("order", "asc"));

  private CqlSort() {}

  /** The keys; by relevance where the query asks for nothing. */
  static List<Map<String, Object>> of(List<CqlQuery.SortKey> keys) {
    List<Map<String, Object>> sort = new ArrayList<>();
    keys.forEach(key -> sort.add(key(key)));
    if (sort.isEmpty()) {
      sort.add(Map.of("_score", Map.of("order", "desc")));
    }
    // the same order for each page, where all else is equal
    sort.add(LAST);
    return sort;
  }

  private static Map<String, Object> key(CqlQuery.SortKey key) {
    CqlIndex index = CqlIndex.get(key.index());
    if (!index.isSortable()) {
      throw SruFault.SORT_PATH.with(key.index());
    }
    return Map.of(
        index == CqlIndex.TITLE ? "titleSort" : "published",
        Map.of("order", isDescending(key) ? "desc" : "asc", "missing", "_last"));
  }

  private static boolean isDescending(CqlQuery.SortKey key) {
    boolean descending = false;
    for (String modifier : key.modifiers()) {
      switch (modifier) {
        case "sort.descending", "descending" -> descending = true;
        case "sort.ascending", "ascending" -> descending = false;
        default -> throw SruFault.SORT_DIRECTION.with(modifier);
      }
    }
    return descending;
  }
}
