package org.openlearningexchange.search.limit;

import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Who a request is counted for. Lives in memory only: it is neither logged nor stored.
 *
 * @param value the id of an API client, or an address
 */
public record ClientKey(String value) {
  private static final ClientKey NOWHERE = new ClientKey("@");
  private static final int NETWORK_BYTES = 8;

  /** An API client that showed a valid token, wherever it calls from. */
  static ClientKey ofClient(String clientId) {
    return new ClientKey(clientId);
  }

  /**
   * Everybody behind an address. One customer of an IPv6 provider has 2^64 addresses and more, so
   * there the network counts.
   */
  static ClientKey ofAddress(@Nullable String text) {
    byte[] address = text == null ? null : NetUtil.createByteArrayFromIpAddressString(text);
    return address == null ? NOWHERE : new ClientKey("@" + network(address));
  }

  private static String network(byte[] address) {
    try {
      InetAddress known = InetAddress.getByAddress(address);
      byte[] bytes = known.getAddress();
      int length = known instanceof Inet6Address ? NETWORK_BYTES : bytes.length;
      return HexFormat.of().formatHex(bytes, 0, length);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("of the right length", e);
    }
  }
}
