package org.openlearningexchange.harvest.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some unmapped values, those of most records first.
 *
 * @param next the cursor of the next page; null at the end
 */
public record UnmappedPage(List<UnmappedGroup> items, @Nullable String next) {
  public UnmappedPage {
    items = List.copyOf(items);
  }
}
