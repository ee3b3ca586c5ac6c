package org.openlearningexchange.kit.address;

import java.io.IOException;
import java.net.SocketAddress;

/** Something leads to an address which is not public. */
public final class PrivateAddressException extends IOException {
  PrivateAddressException(SocketAddress target) {
    super("not a public address: " + target);
  }
}
