package org.openlearningexchange.harvest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;

/**
 * Sockets that ask the guard at the moment of connecting: the address that is checked is the
 * address that is connected to.
 */
final class GuardedSocketFactory extends SocketFactory {
  private final AddressGuard guard;
  private final Map<SocketAddress, GuardedSocket> open = new ConcurrentHashMap<>();

  GuardedSocketFactory(AddressGuard guard) {
    this.guard = guard;
  }

  /** The socket that a connection runs over, whatever is layered above it. */
  Optional<GuardedSocket> find(Socket connection) {
    return Optional.ofNullable(connection.getLocalSocketAddress()).map(open::get);
  }

  @Override
  public Socket createSocket() {
    return new GuardedSocket(guard, open);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  private Socket connected(SocketAddress target) throws IOException {
    Socket socket = createSocket();
    socket.connect(target);
    return socket;
  }
}
