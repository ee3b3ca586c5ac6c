package org.openlearningexchange.harvest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Undoes the compression that an answer really has: the magic bytes decide, since headers claim
 * compression that is not there and conceal what is.
 */
final class Decoded {
  private Decoded() {}

  static InputStream of(InputStream encoded) throws IOException {
    PushbackInputStream in = new PushbackInputStream(encoded, 2);
    byte[] magic = in.readNBytes(2);
    in.unread(magic);
    if (magic.length < 2) {
      return in;
    }
    int first = magic[0] & 0xff;
    int both = first << 8 | (magic[1] & 0xff);
    if (both == 0x1f8b) {
      return new GZIPInputStream(in, 8192);
    }
    // zlib: no XML begins with 'x'
    return first == 0x78 && both % 31 == 0 ? new InflaterInputStream(in) : in;
  }
}
