package org.openlearningexchange.harvest.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;

/** An entry's text as its source wrote it, kept in few bytes. Immutable. */
public final class RawText {
  /** A tenth of deflate's time at its fastest, for a third more bytes. */
  private static final LZ4Factory LZ4 = LZ4Factory.fastestInstance();

  /** Begins what is packed so, before the length of the text in bytes; gzip begins otherwise. */
  private static final byte MARK = 'L';

  private static final int HEAD = 1 + Integer.BYTES;

  /** Nothing. */
  public static final RawText NONE = of("");

  private final byte[] packed;
  private final int characters;

  private RawText(byte[] packed, int characters) {
    this.packed = packed;
    this.characters = characters;
  }

  public static RawText of(String text) {
    return new RawText(pack(text), text.length());
  }

  /** How long the text is; what stands for its cost in memory and time. */
  public int characters() {
    return characters;
  }

  byte[] packed() {
    return packed;
  }

  /** The text in what {@link #packed} gave, or in what earlier releases compressed with gzip. */
  static String unpack(byte[] bytes) {
    return new String(isGzip(bytes) ? gunzip(bytes) : expand(bytes), StandardCharsets.UTF_8);
  }

  private static byte[] pack(String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer packed =
        ByteBuffer.allocate(HEAD + LZ4.fastCompressor().maxCompressedLength(plain.length));
    packed.put(MARK).putInt(plain.length);
    LZ4.fastCompressor().compress(ByteBuffer.wrap(plain), packed);
    return Arrays.copyOf(packed.array(), packed.position());
  }

  private static byte[] expand(byte[] bytes) {
    ByteBuffer packed = ByteBuffer.wrap(bytes);
    if (packed.get() != MARK) {
      throw new IllegalArgumentException("not a packed text");
    }
    byte[] plain = new byte[packed.getInt()];
    try {
      LZ4.safeDecompressor().decompress(bytes, HEAD, bytes.length - HEAD, plain, 0);
    } catch (LZ4Exception e) {
      throw new IllegalArgumentException("not a packed text", e);
    }
    return plain;
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 1 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
  }

  private static byte[] gunzip(byte[] bytes) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return gzip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
