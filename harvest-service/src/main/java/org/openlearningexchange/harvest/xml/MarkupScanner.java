package org.openlearningexchange.harvest.xml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Tells tags, text, CDATA, comments and instructions apart and nothing more, in one pass over UTF-8
 * and in bounded memory. It finds where a record begins and ends even when its inside is not
 * well-formed, so that a broken record costs only itself; reading what is inside is a real parser's
 * work. Bytes are enough for that: all that delimits mark-up is ASCII.
 */
public final class MarkupScanner {
  public enum Token {
    TEXT,
    START,
    EMPTY,
    END,
    DOCTYPE,
    OTHER,
    EOF
  }

  /** What is kept of a tag; a longer one is read to its end, but known only by its beginning. */
  private static final int LONGEST_TAG = 32_768;

  private final InputStream in;
  private final byte[] buffer = new byte[2 * LONGEST_TAG];
  private int position;
  private int limit;

  /** Where the last tag begins in the buffer; kept until the next token is read. */
  private int tagFrom;

  private boolean inTag;
  private @Nullable ByteArrayOutputStream capture;
  private int captureLimit;
  private int capturedTo;
  private boolean overflown;
  private int markedAt;
  private String markedTag = "";

  /**
   * @param in UTF-8
   */
  public MarkupScanner(InputStream in) {
    this.in = in;
  }

  /** Begins to keep what is read, the tag just read included, up to a limit. */
  public void startCapture(int bytes) {
    capture = new ByteArrayOutputStream(0);
    captureLimit = bytes;
    capturedTo = tagFrom;
    overflown = false;
  }

  /** What was kept since; the capture ends. */
  public String endCapture() {
    if (capture == null) {
      return "";
    }
    String kept;
    if (capture.size() == 0 && position - capturedTo <= captureLimit) {
      kept = new String(buffer, capturedTo, position - capturedTo, StandardCharsets.UTF_8);
    } else {
      keepCapture();
      kept = capture.toString(StandardCharsets.UTF_8);
    }
    capture = null;
    return kept;
  }

  /** Remembers the place before the last tag, where the capture may turn out to have ended. */
  public void mark() {
    if (capture != null) {
      markedAt = Math.min(captureLimit, capture.size() + tagFrom - capturedTo);
      markedTag = tag();
    }
  }

  /**
   * What was kept up to the marked place; the capture goes on with the tag there and the last tag.
   */
  public String splitCapture() {
    if (capture == null) {
      return "";
    }
    keepCapture();
    String before = new String(capture.toByteArray(), 0, markedAt, StandardCharsets.UTF_8);
    capture = new ByteArrayOutputStream();
    capture.writeBytes((markedTag + tag()).getBytes(StandardCharsets.UTF_8));
    overflown = false;
    return before;
  }

  /** Whether more came than the limit of the capture allowed. */
  public boolean overflown() {
    return overflown;
  }

  /** The last tag as it stood there. */
  public String tag() {
    return text(tagFrom, position);
  }

  /** The name in the last tag, with its prefix. */
  public String name() {
    int from = nameFrom();
    int to = from;
    while (to < position && !isNameEnd(buffer[to])) {
      to++;
    }
    return text(from, to);
  }

  /** Whether the last tag has this name, its prefix included. */
  public boolean isNamed(byte[] name) {
    int from = nameFrom();
    int end = from + name.length;
    if (end >= position || !isNameEnd(buffer[end])) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (buffer[from + i] != name[i]) {
        return false;
      }
    }
    return true;
  }

  private int nameFrom() {
    return tagFrom + (buffer[tagFrom + 1] == '/' ? 2 : 1);
  }

  private String text(int from, int to) {
    return new String(buffer, from, to - from, StandardCharsets.UTF_8);
  }

  public Token next() throws IOException {
    inTag = false;
    if (!hasMore()) {
      return Token.EOF;
    }
    if (buffer[position] != '<') {
      return text();
    }
    tagFrom = position;
    inTag = true;
    position++;
    int following = peek();
    if (following == '/') {
      return readTag() ? Token.END : Token.EOF;
    }
    if (following == '!') {
      return declaration();
    }
    if (following == '?') {
      return skipTo("?>") ? Token.OTHER : Token.EOF;
    }
    if (!isNameStart(following)) {
      return text();
    }
    if (!readTag()) {
      return Token.EOF;
    }
    boolean isEmpty = buffer[position - 1] == '>' && buffer[position - 2] == '/';
    return isEmpty ? Token.EMPTY : Token.START;
  }

  private Token text() throws IOException {
    inTag = false;
    while (hasMore()) {
      int at = position;
      while (at < limit && buffer[at] != '<') {
        at++;
      }
      position = at;
      if (at < limit) {
        return Token.TEXT;
      }
    }
    return Token.TEXT;
  }

  private Token declaration() throws IOException {
    position++;
    int following = peek();
    if (takes("--")) {
      return skipTo("-->") ? Token.OTHER : Token.EOF;
    }
    if (takes("[CDATA[")) {
      return skipTo("]]>") ? Token.TEXT : Token.EOF;
    }
    if (!readTag()) {
      return Token.EOF;
    }
    return isNameStart(following) ? Token.DOCTYPE : Token.OTHER;
  }

  /** Takes as much of this as comes next; whether all of it did. */
  private boolean takes(String expected) throws IOException {
    for (int i = 0; i < expected.length(); i++) {
      if (peek() != expected.charAt(i)) {
        return false;
      }
      position++;
    }
    return true;
  }

  /**
   * Reads to the end of the tag. A '>' in quotes does not end it, but the next tag does, which
   * would be swallowed where a quote is missing.
   */
  private boolean readTag() throws IOException {
    int quote = 0;
    while (hasMore()) {
      int at = position;
      while (at < limit) {
        int c = buffer[at++];
        if (c == '<') {
          position = at - 1;
          return true;
        } else if (quote != 0) {
          quote = c == quote ? 0 : quote;
        } else if (c == '>') {
          position = at;
          return true;
        } else if (c == '"' || c == '\'') {
          quote = c;
        }
      }
      position = at;
    }
    return false;
  }

  private boolean skipTo(String end) throws IOException {
    inTag = false;
    int matched = 0;
    while (hasMore()) {
      int c = buffer[position++];
      if (c == end.charAt(matched)) {
        matched++;
        if (matched == end.length()) {
          return true;
        }
      } else if (c == end.charAt(0)) {
        // a run of the first character, as in ]]]> or --->, may still be the end's beginning
        matched = matched == 2 && end.charAt(1) == c ? 2 : 1;
      } else {
        matched = 0;
      }
    }
    return false;
  }

  private static boolean isNameStart(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c > 0x7f;
  }

  private static boolean isNameEnd(byte c) {
    return c == '>' || c == '/' || c == '<' || (c >= 0 && c <= ' ');
  }

  /** The next byte without taking it; -1 at the end. */
  private int peek() throws IOException {
    return hasMore() ? buffer[position] & 0xff : -1;
  }

  private boolean hasMore() throws IOException {
    return position < limit || fill();
  }

  /** Reads on; of what is in the buffer only the beginning of an open tag stays. */
  private boolean fill() throws IOException {
    keepCapture();
    int kept = inTag ? Math.min(position - tagFrom, LONGEST_TAG) : 0;
    System.arraycopy(buffer, tagFrom, buffer, 0, kept);
    tagFrom = 0;
    position = kept;
    capturedTo = kept;
    int read = in.read(buffer, kept, buffer.length - kept);
    limit = kept + Math.max(0, read);
    return read > 0;
  }

  /** Adds to the capture what was read since the last time. */
  private void keepCapture() {
    if (capture == null) {
      return;
    }
    int length = position - capturedTo;
    int room = captureLimit - capture.size();
    overflown |= length > room;
    capture.write(buffer, capturedTo, Math.min(length, room));
    capturedTo = position;
  }
}
