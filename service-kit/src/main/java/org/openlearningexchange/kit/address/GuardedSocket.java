package org.openlearningexchange.kit.address;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;

/** A socket that asks the guard at the moment of connecting. */
public class GuardedSocket extends Socket {
  private final AddressGuard guard;

  public GuardedSocket(AddressGuard guard) {
    this.guard = guard;
  }

  @Override
  public void connect(SocketAddress target) throws IOException {
    connect(target, 0);
  }

  /**
   * @throws PrivateAddressException where the guard does not permit it; nothing was sent then
   */
  @Override
  public void connect(SocketAddress target, int timeout) throws IOException {
    if (!(target instanceof InetSocketAddress address) || !guard.permits(address)) {
      throw new PrivateAddressException(target);
    }
    super.connect(target, timeout);
  }
}
