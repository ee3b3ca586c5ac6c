package org.openlearningexchange.search.sru;

import java.util.List;
import org.openlearningexchange.search.format.SharedResource;

/**
 * What a search found.
 *
 * @param total a lower bound unless it is exact
 * @param records those of the page that was asked for
 */
record SruFound(long total, boolean totalIsExact, List<SharedResource> records) {
  SruFound {
    records = List.copyOf(records);
  }
}
