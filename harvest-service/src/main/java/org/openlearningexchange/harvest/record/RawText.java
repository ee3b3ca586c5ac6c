package org.openlearningexchange.harvest.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** An entry's text as its source wrote it, kept in few bytes. Immutable. */
public final class RawText {
  /** Nothing. */
  public static final RawText NONE = of("");

  private final byte[] gzip;
  private final int characters;

  private RawText(byte[] gzip, int characters) {
    this.gzip = gzip;
    this.characters = characters;
  }

  public static RawText of(String text) {
    return new RawText(zip(text), text.length());
  }

  /** How long the text is; what stands for its cost in memory and time. */
  public int characters() {
    return characters;
  }

  byte[] gzip() {
    return gzip;
  }

  static String unzip(byte[] bytes) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() / 3 + 64);
    try (OutputStream gzip = new Fast(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static final class Fast extends GZIPOutputStream {
    Fast(OutputStream out) throws IOException {
      super(out, 4096);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
