package org.openlearningexchange.harvest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a body looks like from its first bytes. Sources send error pages with HTTP 200 and wrong
 * media types, so the headers are not asked.
 */
public enum BodyForm {
  /** Nothing, or white space only. */
  EMPTY,
  HTML,
  XML,
  JSON,
  /** Text of another form, such as CSV, or a message of the server's. */
  TEXT,
  BINARY;

  private static final int PEEKED = 2_048;

  /** XML declaration, comments, processing instructions and document type before the root. */
  private static final Pattern PROLOGUE = Pattern.compile("(?s)\\G\\s*(<\\?.*?\\?>|<!--.*?-->)");

  private static final Pattern HTML_START =
      Pattern.compile("^<(!doctype\\s+html|html|head|body|title|h1|script|meta|div|p)[\\s>/]");

  /** Looks at the first bytes; the body can be opened again. */
  public static BodyForm of(Spool body) throws IOException {
    try (InputStream in = body.open()) {
      return of(in.readNBytes(PEEKED));
    }
  }

  static BodyForm of(byte[] start) {
    String text = text(start);
    if (text.isBlank()) {
      return EMPTY;
    }
    if (text.chars().anyMatch(c -> c < ' ' && !Character.isWhitespace(c))) {
      return text.stripLeading().startsWith("<") ? markup(text) : BINARY;
    }
    char first = text.stripLeading().charAt(0);
    return switch (first) {
      case '<' -> markup(text);
      case '{', '[' -> JSON;
      default -> TEXT;
    };
  }

  private static BodyForm markup(String text) {
    String root = PROLOGUE.matcher(text).replaceAll("").stripLeading().toLowerCase(Locale.ROOT);
    return HTML_START.matcher(root).find() ? HTML : XML;
  }

  private static String text(byte[] bytes) {
    String text = new String(bytes, charset(bytes));
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Charset charset(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    return switch (mark) {
      case 0xfeff, 0x003c -> StandardCharsets.UTF_16BE;
      case 0xfffe, 0x3c00 -> StandardCharsets.UTF_16LE;
      default -> StandardCharsets.UTF_8;
    };
  }
}
