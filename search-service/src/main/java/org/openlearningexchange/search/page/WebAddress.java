package org.openlearningexchange.search.page;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses that a browser may be sent to. */
final class WebAddress {
  private WebAddress() {}

  /** The address where it is http or https and names a host. */
  static Optional<URI> of(@Nullable URI address) {
    return Optional.ofNullable(address)
        .filter(uri -> uri.getScheme() != null && uri.getScheme().matches("(?i)https?"))
        .filter(uri -> uri.getHost() != null);
  }
}
