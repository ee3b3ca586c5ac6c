package org.openlearningexchange.harvest.protocol.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.openlearningexchange.harvest.fetch.Spool;

/**
 * The encoding of a text that does not name it: by its byte order mark, by where its zero bytes
 * stand, else UTF-8.
 *
 * @param markLength bytes of the byte order mark
 */
public record TextEncoding(Charset charset, int markLength) {

  /** Looks at the first bytes. */
  public static TextEncoding of(Spool body) throws IOException {
    try (InputStream in = body.open()) {
      return of(in.readNBytes(4));
    }
  }

  static TextEncoding of(byte[] start) {
    int first = at(start, 0);
    int second = at(start, 1);
    if (first == 0xef && second == 0xbb && at(start, 2) == 0xbf) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    if (first == 0xfe && second == 0xff) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    if (first == 0xff && second == 0xfe) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (first == 0 && second > 0) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 0);
    }
    return new TextEncoding(
        first > 0 && second == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8, 0);
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xff : -1;
  }

  /** The same text, taken to be in another encoding. */
  public TextEncoding or(Charset other) {
    return new TextEncoding(other, markLength);
  }

  /** Whether all of a text is in this encoding. */
  public boolean fits(Spool body) throws IOException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(16_384);
    CharBuffer chars = CharBuffer.allocate(16_384);
    try (InputStream in = body.open()) {
      in.skipNBytes(markLength);
      while (true) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.limit(bytes.position() + Math.max(0, read)).rewind();
        CoderResult result = decoder.decode(bytes, chars.clear(), read < 0);
        if (result.isError() || read < 0) {
          return !result.isError();
        }
        bytes.compact();
      }
    }
  }

  /** The characters without the mark; bytes that are none become U+FFFD. */
  public Reader read(Spool body) throws IOException {
    InputStream in = body.open();
    in.skipNBytes(markLength);
    return new InputStreamReader(in, charset);
  }
}
