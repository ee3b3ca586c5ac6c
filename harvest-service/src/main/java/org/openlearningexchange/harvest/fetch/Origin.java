package org.openlearningexchange.harvest.fetch;

import java.net.URI;
import java.util.Locale;

/**
 * Who answers at an address: scheme, host and port.
 *
 * @param authority host and port, in lower case; without the scheme's own port
 */
public record Origin(String scheme, String authority) {

  /** Of an http or https address. */
  public static Origin of(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String authority = String.valueOf(address.getRawAuthority()).toLowerCase(Locale.ROOT);
    String ownPort = scheme.equals("https") ? ":443" : ":80";
    return new Origin(
        scheme,
        authority.endsWith(ownPort)
            ? authority.substring(0, authority.length() - ownPort.length())
            : authority);
  }

  /** Whether what is meant for this origin may go to that: the same one, or its encrypted form. */
  public boolean trusts(Origin other) {
    boolean encrypted = scheme.equals("http") && other.scheme.equals("https");
    return authority.equals(other.authority) && (scheme.equals(other.scheme) || encrypted);
  }

  @Override
  public String toString() {
    return scheme + "://" + authority;
  }
}
