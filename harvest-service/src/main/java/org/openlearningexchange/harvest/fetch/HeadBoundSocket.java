package org.openlearningexchange.harvest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.address.AddressGuard;
import org.openlearningexchange.kit.address.GuardedSocket;

/**
 * A guarded socket that reads only so much while the head of an answer is waited for: in HTTP/2 a
 * head has no bound of its own.
 */
final class HeadBoundSocket extends GuardedSocket {
  /** More than a head needs: in HTTP/2 the beginning of the body may be read along with it. */
  private static final long HEAD_BOUND = 2 << 20;

  private final Map<SocketAddress, HeadBoundSocket> open;
  private final AtomicLong readable = new AtomicLong(HEAD_BOUND);
  private final AtomicInteger bodies = new AtomicInteger();
  private @Nullable SocketAddress local;

  HeadBoundSocket(AddressGuard guard, Map<SocketAddress, HeadBoundSocket> open) {
    super(guard);
    this.open = open;
  }

  /** From now on little may be read, unless it is a body. */
  void awaitHead() {
    readable.set(HEAD_BOUND);
  }

  void bodyBegins() {
    bodies.incrementAndGet();
  }

  void bodyEnds() {
    bodies.decrementAndGet();
  }

  @Override
  public void connect(SocketAddress target, int timeout) throws IOException {
    super.connect(target, timeout);
    local = getLocalSocketAddress();
    open.put(local, this);
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new Counted(super.getInputStream());
  }

  @Override
  public void close() throws IOException {
    if (local != null) {
      open.remove(local, this);
    }
    super.close();
  }

  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int more) throws IOException {
      if (bodies.get() == 0 && readable.addAndGet(-more) < 0) {
        throw new TooLargeException("the head of the answer", HEAD_BOUND);
      }
    }
  }
}
