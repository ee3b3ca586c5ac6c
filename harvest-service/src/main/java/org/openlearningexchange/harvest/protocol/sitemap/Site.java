package org.openlearningexchange.harvest.protocol.sitemap;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * The site that a sitemap speaks for: one host, with or without {@code www.}, by http or https.
 *
 * @param host without {@code www.}
 * @param port -1 for the scheme's own
 */
record Site(String host, int port) {
  private static final int LONGEST = 2_000;
  private static final String WWW = "www.";

  static Site of(URI address) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    return new Site(host.startsWith(WWW) ? host.substring(WWW.length()) : host, port(address));
  }

  private static int port(URI address) {
    boolean isOwn =
        (address.getPort() == 443 && "https".equalsIgnoreCase(address.getScheme()))
            || (address.getPort() == 80 && "http".equalsIgnoreCase(address.getScheme()));
    return isOwn ? -1 : address.getPort();
  }

  boolean has(URI address) {
    return equals(of(address));
  }

  /** An address as it can be asked for and compared; empty for what is none. */
  static Optional<URI> address(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI parsed = new URI(text.replace(" ", "%20")).normalize();
      String scheme = String.valueOf(parsed.getScheme()).toLowerCase(Locale.ROOT);
      boolean isWeb = scheme.equals("http") || scheme.equals("https");
      return isWeb && parsed.getHost() != null
          ? Optional.of(plain(scheme, parsed))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static URI plain(String scheme, URI parsed) {
    int port = port(parsed);
    String path = parsed.getRawPath().isEmpty() ? "/" : parsed.getRawPath();
    return URI.create(
        scheme
            + "://"
            + parsed.getHost().toLowerCase(Locale.ROOT)
            + (port < 0 ? "" : ":" + port)
            + path
            + (parsed.getRawQuery() == null ? "" : "?" + parsed.getRawQuery()));
  }
}
