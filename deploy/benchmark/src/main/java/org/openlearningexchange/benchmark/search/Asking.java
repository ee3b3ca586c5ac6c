package org.openlearningexchange.benchmark.search;

import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is replaced when the server has ended it: after a request that it could not
 * read it answers and closes, which shows with the next request only (RFC 9112, 9.3.1). Used by one
 * thread.
 */
final class Asking {
  private final int port;
  private @Nullable PlainConnection connection;
  private String body = "";

  Asking(int port) {
    this.port = port;
  }

  /** Sends a request, over a new connection where the last one turns out to be over. */
  int send(byte[] request) throws IOException {
    if (connection != null) {
      try {
        return send(connection, request);
      } catch (EOFException over) {
        end();
      }
    }
    PlainConnection fresh = new PlainConnection(port);
    connection = fresh;
    return send(fresh, request);
  }

  /** The last answer. */
  String body() {
    return body;
  }

  private int send(PlainConnection open, byte[] request) throws IOException {
    try {
      int status = open.send(request);
      body = open.body();
      if (open.isEnding()) {
        end();
      }
      return status;
    } catch (IOException e) {
      end();
      throw e;
    }
  }

  private void end() throws IOException {
    if (connection != null) {
      connection.close();
      connection = null;
    }
  }
}
