package org.openlearningexchange.benchmark.search;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that is kept, with as little of its own cost as can be: what is measured
 * is the server. Answers are read whole. Used by one thread.
 */
final class PlainConnection implements Closeable {
  private static final int TIMEOUT_MILLIS = 10_000;
  private static final int BUFFER = 1 << 16;

  private final Socket socket;
  private final InputStream in;
  private byte[] body = new byte[BUFFER];
  private int length;
  private boolean isEnding;

  PlainConnection(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    in = new BufferedInputStream(socket.getInputStream(), BUFFER);
  }

  static byte[] get(String path) {
    return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] post(String path, byte[] json) {
    byte[] head =
        ("POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                .formatted(path, json.length))
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] whole = new byte[head.length + json.length];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(json, 0, whole, head.length, json.length);
    return whole;
  }

  /** Sends a whole request, reads the whole answer, and gives its status. */
  int send(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    int status = Integer.parseInt(line().substring(9, 12));
    int expected = 0;
    boolean isChunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        expected = Integer.parseInt(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        isChunked = lower.contains("chunked");
      } else if (lower.startsWith("connection:")) {
        isEnding = lower.contains("close");
      }
    }
    length = 0;
    if (isChunked) {
      readChunks();
    } else {
      read(expected);
    }
    return status;
  }

  /** Whether the server ended it with the last answer. */
  boolean isEnding() {
    return isEnding;
  }

  /** The last answer. */
  String body() {
    return new String(body, 0, length, StandardCharsets.UTF_8);
  }

  /** A number of the last answer's JSON that stands right behind this text; -1 where it is not. */
  long numberAfter(String text) {
    byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
    for (int at = 0; at < length - wanted.length; at++) {
      if (java.util.Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length)) {
        long number = 0;
        for (int i = at + wanted.length; i < length && body[i] >= '0' && body[i] <= '9'; i++) {
          number = number * 10 + body[i] - '0';
        }
        return number;
      }
    }
    return -1;
  }

  private void readChunks() throws IOException {
    while (true) {
      int size = Integer.parseInt(line().split(";")[0].strip(), 16);
      read(size);
      line();
      if (size == 0) {
        return;
      }
    }
  }

  private void read(int count) throws IOException {
    if (body.length < length + count) {
      body = java.util.Arrays.copyOf(body, Math.max(2 * body.length, length + count));
    }
    if (in.readNBytes(body, length, count) < count) {
      throw new EOFException();
    }
    length += count;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
