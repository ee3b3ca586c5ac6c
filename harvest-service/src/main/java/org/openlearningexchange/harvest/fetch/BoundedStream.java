package org.openlearningexchange.harvest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails when it turns out to be longer than allowed. */
final class BoundedStream extends FilterInputStream {
  private final String what;
  private final long bound;
  private long count;

  BoundedStream(InputStream in, String what, long bound) {
    super(in);
    this.what = what;
    this.bound = bound;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  @Override
  public long skip(long length) throws IOException {
    long skipped = super.skip(length);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long more) throws IOException {
    count += more;
    if (count > bound) {
      throw new TooLargeException(what, bound);
    }
  }
}
