package org.openlearningexchange.search.address;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses that a reader may be sent to: http and https, never a script or a file. */
public final class WebAddress {

  private WebAddress() {}

  public static Optional<URI> of(@Nullable URI address) {
    return Optional.ofNullable(address)
        .filter(found -> isHttp(found.getScheme()) && found.getHost() != null);
  }

  /** In ASCII, as formats of the last century want it. */
  public static Optional<String> text(@Nullable URI address) {
    return of(address).map(URI::toASCIIString);
  }

  private static boolean isHttp(@Nullable String scheme) {
    return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
  }
}
