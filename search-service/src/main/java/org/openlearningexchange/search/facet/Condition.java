package org.openlearningexchange.search.facet;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a search.
 *
 * @param facet whose counts ignore it; null where none does
 * @param clause as Elasticsearch takes it
 */
public record Condition(@Nullable Facet facet, Map<String, Object> clause) {
  public Condition {
    clause = Map.copyOf(clause);
  }
}
