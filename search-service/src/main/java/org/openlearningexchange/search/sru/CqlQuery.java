package org.openlearningexchange.search.sru;

import java.util.List;

/**
 * A CQL query (OASIS searchRetrieve 1.0, part 5).
 *
 * @param sort in this order; empty for relevance
 */
record CqlQuery(CqlNode root, List<SortKey> sort) {
  CqlQuery {
    sort = List.copyOf(sort);
  }

  /**
   * An index to sort by.
   *
   * @param modifiers in lower case
   */
  record SortKey(String index, List<String> modifiers) {
    SortKey {
      modifiers = List.copyOf(modifiers);
    }
  }
}
