package org.openlearningexchange.rights.subscription;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.openlearningexchange.kit.address.AllowedPorts;

/**
 * Says what an address must be so that notices are sent there. Whether its host is public is looked
 * at when it is connected to: a name may lead elsewhere tomorrow.
 */
final class CallbackAddress {
  private static final int LONGEST = 2000;

  private final Set<String> local;

  /**
   * @param local {@code host:port} pairs that may have plain http
   */
  CallbackAddress(Set<String> local) {
    this.local = Set.copyOf(local);
  }

  /** Says what is wrong with an address, and what would be right. */
  static final class InvalidAddressException extends Exception {
    InvalidAddressException(String rule) {
      super(rule, null, false, false);
    }
  }

  /** The address that the text is. */
  URI parse(String text) throws InvalidAddressException {
    URI address = uri(text);
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    require(address.getHost() != null && !address.isOpaque(), "is an https address with a host");
    require(
        scheme.equals("https") || (scheme.equals("http") && isLocal(address)),
        "is an https address");
    require(address.getRawUserInfo() == null, "has no user or password in it; use the signature");
    require(address.getRawFragment() == null, "has no fragment (#…)");
    require(
        address.getPort() == -1 || AllowedPorts.DEFAULT.permit(address.getPort()),
        "has port 443 or one from 1024 on");
    return address;
  }

  private static URI uri(String text) throws InvalidAddressException {
    require(text.length() <= LONGEST, "has at most %d characters".formatted(LONGEST));
    try {
      return new URI(text.strip());
    } catch (URISyntaxException e) {
      throw new InvalidAddressException("is an https address, written as RFC 3986 has it");
    }
  }

  private boolean isLocal(URI address) {
    int port = address.getPort() == -1 ? 80 : address.getPort();
    return local.contains(address.getHost() + ":" + port);
  }

  private static void require(boolean held, String rule) throws InvalidAddressException {
    if (!held) {
      throw new InvalidAddressException(rule);
    }
  }
}
