package org.openlearningexchange.rights.credit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a work that others went into.
 *
 * @param work the work itself; null where only its parts are to be credited
 * @param contains works that are in it unchanged
 * @param adapts works that it was made from
 */
public record CompositionCredit(@Nullable Credit work, List<Credit> contains, List<Credit> adapts) {
  public CompositionCredit {
    contains = List.copyOf(contains);
    adapts = List.copyOf(adapts);
  }
}
