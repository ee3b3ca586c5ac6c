package org.openlearningexchange.harvest.fetch;

import java.net.Socket;
import java.net.SocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openlearningexchange.kit.address.AddressGuard;
import org.openlearningexchange.kit.address.GuardedSocketFactory;

/** Guarded sockets that can be found again, to bound what they read. */
final class HeadBoundSocketFactory extends GuardedSocketFactory {
  private final AddressGuard guard;
  private final Map<SocketAddress, HeadBoundSocket> open = new ConcurrentHashMap<>();

  HeadBoundSocketFactory(AddressGuard guard) {
    super(guard);
    this.guard = guard;
  }

  /** The socket that a connection runs over, whatever is layered above it. */
  Optional<HeadBoundSocket> find(Socket connection) {
    return Optional.ofNullable(connection.getLocalSocketAddress()).map(open::get);
  }

  @Override
  public Socket createSocket() {
    return new HeadBoundSocket(guard, open);
  }
}
