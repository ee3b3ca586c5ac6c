package org.openlearningexchange.harvest.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Reads gzip (RFC 1952): several members after each other are one stream, and what follows them is
 * no part of it. The JDK's own stream calls itself for each empty member, so that a small hostile
 * answer overflows the stack.
 */
final class GzipStream extends InputStream {
  private static final int FEXTRA = 4;
  private static final int FNAME = 8;
  private static final int FCOMMENT = 16;
  private static final int FHCRC = 2;

  private final PushbackInputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] buffer = new byte[8192];
  private int filled;
  private boolean ended;

  GzipStream(InputStream in) throws IOException {
    this.in = new PushbackInputStream(in, buffer.length);
    if (!readHeader()) {
      throw new ZipException("not gzip");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      while (!ended && length > 0) {
        int read = inflater.inflate(target, offset, length);
        if (read > 0) {
          checksum.update(target, offset, read);
          return read;
        }
        advance();
      }
      return length == 0 ? 0 : -1;
    } catch (DataFormatException e) {
      throw new ZipException("the compressed answer is damaged");
    }
  }

  @Override
  public void close() throws IOException {
    ended = true;
    inflater.end();
    in.close();
  }

  private void advance() throws IOException {
    if (inflater.finished()) {
      endMember();
    } else {
      filled = in.read(buffer);
      if (filled < 0) {
        throw new EOFException("the compressed answer broke off");
      }
      inflater.setInput(buffer, 0, filled);
    }
  }

  private void endMember() throws IOException {
    int rest = inflater.getRemaining();
    in.unread(buffer, filled - rest, rest);
    long crc = number(4);
    long size = number(4);
    if (crc != checksum.getValue() || size != (inflater.getBytesWritten() & 0xffff_ffffL)) {
      throw new ZipException("the compressed answer is damaged");
    }
    inflater.reset();
    checksum.reset();
    ended = !readHeader();
  }

  /** False where no further member begins. */
  private boolean readHeader() throws IOException {
    if (in.read() != 0x1f || in.read() != 0x8b || in.read() != 8) {
      return false;
    }
    int flags = octet();
    in.skipNBytes(6);
    if ((flags & FEXTRA) != 0) {
      in.skipNBytes(number(2));
    }
    skipText((flags & FNAME) != 0);
    skipText((flags & FCOMMENT) != 0);
    in.skipNBytes((flags & FHCRC) != 0 ? 2 : 0);
    return true;
  }

  private void skipText(boolean present) throws IOException {
    while (present && octet() != 0) {
      // the name of a file, or a comment
    }
  }

  private long number(int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number |= (long) octet() << (8 * i);
    }
    return number;
  }

  private int octet() throws IOException {
    int read = in.read();
    if (read < 0) {
      throw new EOFException("the compressed answer broke off");
    }
    return read;
  }
}
