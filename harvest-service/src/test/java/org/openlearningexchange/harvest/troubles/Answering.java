package org.openlearningexchange.harvest.troubles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** How a server answers a request: by writing to its connection whatever it likes. */
interface Answering {
  void answer(Socket connection) throws IOException, InterruptedException;

  /** Exactly these bytes. */
  static Answering raw(byte[] bytes) {
    return connection -> connection.getOutputStream().write(bytes);
  }

  static Answering raw(String text) {
    return raw(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A whole answer with status 200. */
  static Answering ok(String body) {
    return ok("Content-Type: text/xml; charset=utf-8\r\n", body.getBytes(StandardCharsets.UTF_8));
  }

  static Answering ok(String body, Charset charset) {
    return ok("", body.getBytes(charset));
  }

  static Answering ok(String headers, byte[] body) {
    return status(200, headers, body);
  }

  static Answering status(int status, String headers, byte[] body) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    answer.writeBytes(
        ("HTTP/1.1 %d Status\r\nConnection: close\r\n%sContent-Length: %d\r\n\r\n"
                .formatted(status, headers, body.length))
            .getBytes(StandardCharsets.ISO_8859_1));
    answer.writeBytes(body);
    return raw(answer.toByteArray());
  }

  static Answering status(int status, String... headers) {
    StringBuilder lines = new StringBuilder();
    for (String header : headers) {
      lines.append(header).append("\r\n");
    }
    return status(status, lines.toString(), new byte[0]);
  }

  static Answering redirect(int status, String location) {
    return status(status, "Location: " + location);
  }

  /** One chunk with this text, and then nothing, although the answer is not at its end. */
  static Answering cut(String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    return connection -> {
      OutputStream out = connection.getOutputStream();
      out.write(
          ("HTTP/1.1 200 OK\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n"
                  .formatted(body.length + 1000))
              .getBytes(StandardCharsets.ISO_8859_1));
      out.write(body);
    };
  }

  /** The connection is reset before anything is answered. */
  static Answering reset() {
    return connection -> connection.setSoLinger(true, 0);
  }

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
