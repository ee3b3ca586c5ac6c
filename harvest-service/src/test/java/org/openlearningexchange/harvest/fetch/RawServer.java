package org.openlearningexchange.harvest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;

/** A server that writes to its sockets whatever a test wants, once per connection. */
final class RawServer implements AutoCloseable {
  /** What is said on a connection after the head of the request was read. */
  interface Talk {
    void talk(Socket socket) throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final Deque<Talk> script = new ConcurrentLinkedDeque<>();
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  private RawServer(ServerSocket server) {
    this.server = server;
    start(this::accept);
  }

  static RawServer start() {
    return start(ServerSocketFactory.getDefault());
  }

  static RawServer start(ServerSocketFactory sockets) {
    try {
      return new RawServer(sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return server.getLocalPort();
  }

  String hostAndPort() {
    return "127.0.0.1:" + port();
  }

  URI address(String path) {
    return URI.create("http://" + hostAndPort() + path);
  }

  /** The next connection that no earlier script takes is talked to like this. */
  RawServer then(Talk talk) {
    script.add(talk);
    return this;
  }

  RawServer then(String answer) {
    return then(answer.getBytes(StandardCharsets.ISO_8859_1));
  }

  RawServer then(byte[] answer) {
    return then(socket -> socket.getOutputStream().write(answer));
  }

  /** A whole answer with status 200. */
  RawServer thenBody(String headers, byte[] body) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    String head = "HTTP/1.1 200 OK\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n";
    answer.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    answer.writeBytes(body);
    return then(answer.toByteArray());
  }

  /** Repeats bytes, with a pause after each round, until the other side has enough. */
  Talk endlessly(String first, String repeated, long pauseMillis) {
    return socket -> {
      OutputStream out = socket.getOutputStream();
      out.write(first.getBytes(StandardCharsets.ISO_8859_1));
      byte[] bytes = repeated.getBytes(StandardCharsets.ISO_8859_1);
      while (!closing.await(pauseMillis, TimeUnit.MILLISECONDS)) {
        out.write(bytes);
        out.flush();
      }
    };
  }

  /** Says this and then nothing more. */
  Talk thenSilence(String first) {
    return socket -> {
      socket.getOutputStream().write(first.getBytes(StandardCharsets.ISO_8859_1));
      closing.await();
    };
  }

  /** The heads of the requests so far. */
  List<String> heads() {
    return List.copyOf(heads);
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    try {
      while (!server.isClosed()) {
        Socket socket = server.accept();
        start(() -> serve(socket));
      }
    } catch (SocketException e) {
      // closed
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(Socket connection) {
    try (Socket socket = connection) {
      String head = head(socket.getInputStream());
      Talk talk = head.isEmpty() ? null : script.poll();
      if (talk != null) {
        heads.add(head);
        talk.talk(socket);
        socket.getOutputStream().flush();
      }
    } catch (IOException e) {
      // the client had enough
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0 && !isTlsHello(head)) {
      int read = in.read();
      if (read < 0) {
        return "";
      }
      head.append((char) read);
    }
    return head.toString();
  }

  /** A record of a TLS handshake (RFC 8446, 5.1), which a client begins with, to its end. */
  private static boolean isTlsHello(CharSequence head) {
    return head.length() > 4
        && head.charAt(0) == 22
        && head.length() == 5 + ((head.charAt(3) << 8) | head.charAt(4));
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }
}
