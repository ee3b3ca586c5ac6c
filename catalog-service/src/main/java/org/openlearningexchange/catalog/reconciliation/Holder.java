package org.openlearningexchange.catalog.reconciliation;

import java.util.Locale;

/** Who holds what of a resource, in the order that it passes them. */
enum Holder {
  HARVEST,
  RIGHTS,
  CATALOGUE,
  SEARCH;

  /** As it is called in answers. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
