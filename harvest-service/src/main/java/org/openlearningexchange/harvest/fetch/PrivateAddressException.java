package org.openlearningexchange.harvest.fetch;

import java.io.IOException;
import java.net.SocketAddress;

/** A source that leads to an address which is not public. */
final class PrivateAddressException extends IOException {
  PrivateAddressException(SocketAddress target) {
    super("not a public address: " + target);
  }
}
