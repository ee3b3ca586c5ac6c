package org.openlearningexchange.rights.credit;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A work that another was made from, as far as the source names it: a title, an address, or both.
 */
public record Origin(@Nullable Title title, @Nullable URI source) {
  public Origin {
    source = Addresses.web(source);
  }

  /** Whether there is anything to be written. */
  boolean isNamed() {
    return title != null || source != null;
  }
}
