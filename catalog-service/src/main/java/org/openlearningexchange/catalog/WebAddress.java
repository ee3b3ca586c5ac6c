package org.openlearningexchange.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Web addresses as callers send them. */
public final class WebAddress {
  private static final int LONGEST = 2000;

  private WebAddress() {}

  /** The address, if it is an absolute http or https one without credentials in it. */
  public static Optional<URI> parse(String text) {
    try {
      URI uri = new URI(text.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean usable =
          (scheme.equals("http") || scheme.equals("https"))
              && uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.toASCIIString().length() <= LONGEST;
      return usable ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
