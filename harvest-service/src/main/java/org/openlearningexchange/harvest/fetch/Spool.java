package org.openlearningexchange.harvest.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An answer that can be read more than once: small ones in memory, larger ones in a temporary file.
 * Written by one thread, then read.
 */
public final class Spool implements Closeable {
  private static final int IN_MEMORY = 1 << 20;

  private @Nullable ByteArrayOutputStream memory = new ByteArrayOutputStream(16_384);
  private @Nullable Path file;
  private @Nullable OutputStream fileOut;
  private long size;

  /** A spool that holds these bytes. */
  public static Spool of(byte[] bytes) throws IOException {
    Spool spool = new Spool();
    spool.write(bytes, bytes.length);
    spool.finish();
    return spool;
  }

  /**
   * A spool of what is meant by these bytes, which may be compressed.
   *
   * @throws IOException also when there is more of it than the bound
   */
  public static Spool decoded(InputStream encoded, long mostBytes) throws IOException {
    Spool spool = new Spool();
    try (InputStream in =
        new BoundedStream(Decoded.of(encoded, null, mostBytes), "the file", mostBytes)) {
      byte[] buffer = new byte[16_384];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        spool.write(buffer, read);
      }
      spool.finish();
      return spool;
    } catch (IOException | RuntimeException e) {
      spool.close();
      throw e;
    }
  }

  void write(byte[] bytes, int length) throws IOException {
    if (memory != null && size + length > IN_MEMORY) {
      file = Files.createTempFile("answer", ".xml");
      fileOut = Files.newOutputStream(file);
      memory.writeTo(fileOut);
      memory = null;
    }
    if (memory != null) {
      memory.write(bytes, 0, length);
    } else if (fileOut != null) {
      fileOut.write(bytes, 0, length);
    }
    size += length;
  }

  void finish() throws IOException {
    if (fileOut != null) {
      fileOut.close();
      fileOut = null;
    }
  }

  public long size() {
    return size;
  }

  /** The bytes from the start. */
  public InputStream open() throws IOException {
    if (memory != null) {
      return new ByteArrayInputStream(memory.toByteArray());
    }
    if (file == null) {
      throw new IOException("the spool is closed");
    }
    return Files.newInputStream(file);
  }

  @Override
  public void close() throws IOException {
    finish();
    memory = null;
    if (file != null) {
      Files.deleteIfExists(file);
      file = null;
    }
  }
}
