package org.openlearningexchange.search.format;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses that a reader may follow: http and https, never a script. */
final class WebAddress {
  private WebAddress() {}

  static Optional<URI> of(@Nullable URI address) {
    return Optional.ofNullable(address)
        .filter(found -> found.getScheme() != null && found.getScheme().matches("(?i)https?"))
        .filter(found -> found.getHost() != null);
  }

  /** In ASCII, as formats of the last century want it. */
  static Optional<String> text(@Nullable URI address) {
    return of(address).map(URI::toASCIIString);
  }
}
