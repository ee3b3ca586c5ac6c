package org.openlearningexchange.harvest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Undoes the compression that an answer really has: the bytes decide, since headers claim
 * compression that is not there and conceal what is. Compressed twice, as a gzip file that a server
 * compresses again, it is decoded twice.
 */
final class Decoded {
  private static final int LAYERS = 3;
  private static final int PEEKED = 512;

  private Decoded() {}

  /**
   * The bytes that are meant.
   *
   * @param claimed the header Content-Encoding
   * @param bound for what each layer may grow to
   */
  static InputStream of(InputStream encoded, @Nullable String claimed, long bound)
      throws IOException {
    String encoding = claimed == null ? "" : claimed.strip().toLowerCase(Locale.ROOT);
    InputStream in = encoded;
    for (int layer = 0; layer < LAYERS; layer++) {
      PushbackInputStream peekable = new PushbackInputStream(in, PEEKED);
      byte[] start = peekable.readNBytes(PEEKED);
      peekable.unread(start);
      InputStream decoded = decoded(peekable, start, layer == 0 ? encoding : "");
      if (decoded == peekable) {
        return peekable;
      }
      in = new BoundedStream(decoded, "the answer", bound);
    }
    return in;
  }

  private static InputStream decoded(PushbackInputStream in, byte[] start, String encoding)
      throws IOException {
    int magic = start.length < 2 ? 0 : (start[0] & 0xff) << 8 | (start[1] & 0xff);
    if (magic == 0x1f8b) {
      return new GzipStream(in);
    }
    // zlib; "x^" could begin a text, so that it needs the claim
    if (magic == 0x7801 || magic == 0x789c || magic == 0x78da) {
      return new InflaterInputStream(in);
    }
    if (encoding.equals("deflate")) {
      return magic == 0x785e
          ? new InflaterInputStream(in)
          : inflates(start) ? new InflaterInputStream(in, new Inflater(true)) : in;
    }
    if (isOther(encoding) && !isText(start)) {
      throw new UnknownEncodingException(encoding);
    }
    return in;
  }

  private static boolean isOther(String encoding) {
    return encoding.equals("br") || encoding.equals("zstd") || encoding.equals("compress");
  }

  /** Whether it is deflated without the frame that the standard asks for. */
  private static boolean inflates(byte[] start) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(start);
      return inflater.inflate(new byte[PEEKED]) > 0;
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflater.end();
    }
  }

  /** No control characters but those of texts; UTF-16 has a mark and zero bytes. */
  private static boolean isText(byte[] start) {
    if (start.length >= 2 && (start[0] & start[1] & 0xfe) == 0xfe) {
      return true;
    }
    for (byte b : start) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        return false;
      }
    }
    return true;
  }
}
