package org.openlearningexchange.kit.address;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;

/**
 * Decides which addresses that came from outside may be connected to: public ones, and those that
 * the operator allowed by name and port. Looks at the address itself, so that it does not matter by
 * what name, literal or changing DNS answer it was reached.
 */
public final class AddressGuard {
  private final Set<String> allowed;

  /**
   * @param allowed {@code host:port} pairs that may be private addresses
   */
  public AddressGuard(Set<String> allowed) {
    this.allowed = Set.copyOf(allowed);
  }

  public boolean permits(InetSocketAddress target) {
    InetAddress address = target.getAddress();
    if (address == null) {
      return false;
    }
    return isPublic(address) || allowed.contains(target.getHostString() + ":" + target.getPort());
  }

  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6((Inet6Address) address);
  }

  /** RFC 6890 and its successors: everything that is not routed in the public Internet. */
  private static boolean isPublic4(byte[] address) {
    int a = address[0] & 0xff;
    int b = address[1] & 0xff;
    int c = address[2] & 0xff;
    boolean special =
        a == 0
            || (a == 100 && b >= 64 && b < 128)
            || (a == 192 && b == 0 && (c == 0 || c == 2))
            || (a == 192 && b == 88 && c == 99)
            || (a == 198 && (b == 18 || b == 19))
            || (a == 198 && b == 51 && c == 100)
            || (a == 203 && b == 0 && c == 113)
            || a >= 240;
    return !special;
  }

  private static boolean isPublic6(Inet6Address address) {
    byte[] bytes = address.getAddress();
    int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    int second = (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
    if (startsWith(bytes, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)) {
      return isPublicEmbedded(bytes, 12);
    }
    if (first == 0x2002) {
      return isPublicEmbedded(bytes, 2);
    }
    boolean global = (first & 0xe000) == 0x2000;
    boolean special =
        (first == 0x2001 && (second < 0x0200 || second == 0x0db8))
            || (first == 0x3fff && second < 0x1000);
    return global && !special;
  }

  private static boolean isPublicEmbedded(byte[] address, int at) {
    try {
      return isPublic(InetAddress.getByAddress(Arrays.copyOfRange(address, at, at + 4)));
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xff) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
