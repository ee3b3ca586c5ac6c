package org.openlearningexchange.contracts.message;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The form in which addresses of material are compared: the {@code url:} key among the work keys of
 * a record. Two addresses that differ in scheme, {@code www.}, usual port, fragment, tracking or a
 * final slash are one. Pure.
 */
public final class MaterialAddress {
  /** What such a key begins with. */
  public static final String KEY = "url:";

  private static final Pattern TRACKING =
      Pattern.compile("(?i)(?:utm_[a-z]+|fbclid|gclid|mc_[ce]id|sessionid|jsessionid)=[^&]*&?");

  private MaterialAddress() {}

  /**
   * The canonical form, without {@link #KEY}. Empty for an address that leads to no single
   * material: a bare host, and a resolver of DOIs or handles, which has keys of its own.
   */
  public static Optional<String> canonical(URI address) {
    String host = address.getHost();
    if (host == null) {
      return Optional.empty();
    }
    String name = host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    if (name.endsWith("doi.org") || name.equals("hdl.handle.net")) {
      return Optional.empty();
    }
    String path = address.getRawPath() == null ? "" : address.getRawPath().replaceFirst("/+$", "");
    String query = query(address);
    return path.isEmpty() && query.isEmpty()
        ? Optional.empty()
        : Optional.of(name + port(address) + path + query);
  }

  private static String port(URI address) {
    int port = address.getPort();
    return port == -1 || port == 80 || port == 443 ? "" : ":" + port;
  }

  private static String query(URI address) {
    if (address.getRawQuery() == null) {
      return "";
    }
    String query = TRACKING.matcher(address.getRawQuery()).replaceAll("").replaceFirst("&$", "");
    return query.isEmpty() ? "" : "?" + query;
  }
}
