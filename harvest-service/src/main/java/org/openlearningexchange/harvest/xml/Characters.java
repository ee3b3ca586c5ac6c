package org.openlearningexchange.harvest.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an answer: by its byte order mark, else by the encoding that its XML
 * declaration names, else UTF-8 (OAI-PMH 3.2; the header's charset is not asked). Bytes that are no
 * characters become U+FFFD when they are read as text, by which the record is flagged.
 */
public final class Characters {
  private static final int LOOK_AHEAD = 4096;
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]{0,40})[\"']");

  private Characters() {}

  /** The answer as UTF-8, without a byte order mark. */
  public static InputStream utf8(InputStream bytes) throws IOException {
    PushbackInputStream in = new PushbackInputStream(bytes, LOOK_AHEAD);
    byte[] start = in.readNBytes(LOOK_AHEAD);
    int mark = markLength(start);
    in.unread(start, mark, start.length - mark);
    Charset charset = charset(start);
    return charset.equals(StandardCharsets.UTF_8)
        ? in
        : new Recoded(new InputStreamReader(in, charset));
  }

  private static Charset charset(byte[] start) {
    return switch (markLength(start)) {
      case 2 -> at(start, 0) == 0xfe ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
      case 3 -> StandardCharsets.UTF_8;
      case 4 -> at(start, 0) == 0 ? UTF_32BE : UTF_32LE;
      default -> unmarked(start);
    };
  }

  /** The first character is of ASCII, be it a bracket or white space: zeros tell its width. */
  private static Charset unmarked(byte[] start) {
    if (at(start, 0) == 0 && at(start, 1) == 0 && at(start, 2) == 0 && at(start, 3) > 0) {
      return UTF_32BE;
    }
    if (at(start, 0) == 0 && at(start, 1) > 0) {
      return StandardCharsets.UTF_16BE;
    }
    if (at(start, 0) > 0 && at(start, 1) == 0) {
      boolean isWide = at(start, 2) == 0 && at(start, 3) == 0;
      return isWide ? UTF_32LE : StandardCharsets.UTF_16LE;
    }
    return declared(start);
  }

  private static Charset declared(byte[] start) {
    Matcher matcher = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
    if (!matcher.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      Charset charset = Charset.forName(matcher.group(1));
      // the declaration was readable as ASCII; in UTF-16 or EBCDIC it would not have been
      byte[] ascii = "<?xml".getBytes(StandardCharsets.US_ASCII);
      return new String(ascii, charset).equals("<?xml") ? charset : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static int markLength(byte[] start) {
    if (at(start, 0) == 0xef && at(start, 1) == 0xbb && at(start, 2) == 0xbf) {
      return 3;
    }
    boolean isLittle = at(start, 0) == 0xff && at(start, 1) == 0xfe;
    if (isLittle && at(start, 2) == 0 && at(start, 3) == 0) {
      return 4;
    }
    if (at(start, 0) == 0 && at(start, 1) == 0 && at(start, 2) == 0xfe && at(start, 3) == 0xff) {
      return 4;
    }
    boolean utf16 = isLittle || (at(start, 0) == 0xfe && at(start, 1) == 0xff);
    return utf16 ? 2 : 0;
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xff : -1;
  }

  /** Characters of another encoding as UTF-8. */
  private static final class Recoded extends InputStream {
    private final Reader characters;
    private final char[] chunk = new char[8192];
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    Recoded(Reader characters) {
      this.characters = characters;
    }

    @Override
    public int read() throws IOException {
      return hasMore() ? bytes.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (!hasMore()) {
        return -1;
      }
      int most = Math.min(length, bytes.remaining());
      bytes.get(into, offset, most);
      return most;
    }

    private boolean hasMore() throws IOException {
      if (!bytes.hasRemaining()) {
        int read = characters.read(chunk);
        bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(chunk, 0, Math.max(0, read)));
      }
      return bytes.hasRemaining();
    }

    @Override
    public void close() throws IOException {
      characters.close();
    }
  }
}
