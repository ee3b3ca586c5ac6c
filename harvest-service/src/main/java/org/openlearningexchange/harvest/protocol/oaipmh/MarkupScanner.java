package org.openlearningexchange.harvest.protocol.oaipmh;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Tells tags, text, CDATA, comments and instructions apart and nothing more, in one pass and in
 * bounded memory. It finds where a record begins and ends even when its inside is not well-formed,
 * so that a broken record costs only itself; reading what is inside is a real parser's work.
 */
final class MarkupScanner {
  enum Token {
    TEXT,
    START,
    EMPTY,
    END,
    DOCTYPE,
    OTHER,
    EOF
  }

  private static final int LONGEST_TAG = 65_536;

  private final Reader in;
  private final char[] buffer = new char[16_384];
  private int position;
  private int limit;
  private final StringBuilder tag = new StringBuilder();
  private boolean selfClosing;
  private boolean skimming;
  private @Nullable StringBuilder capture;
  private int captureLimit;
  private int capturedTo;
  private boolean overflown;

  MarkupScanner(Reader in) {
    this.in = in;
  }

  /** Begins to keep what is read, the tag just read included, up to a limit. */
  void startCapture(int characters) {
    capture = new StringBuilder(2048).append(tag);
    captureLimit = characters;
    capturedTo = position;
    overflown = false;
  }

  /** What was kept since; the capture ends. */
  String endCapture() {
    keepCapture();
    String kept = capture == null ? "" : capture.toString();
    capture = null;
    return kept;
  }

  /** Whether only the names of tags are wanted, as inside of a record. */
  void skim(boolean namesOnly) {
    skimming = namesOnly;
  }

  /** Whether more came than the limit of the capture allowed. */
  boolean overflown() {
    return overflown;
  }

  /** The last tag as it stood there. */
  String tag() {
    return tag.toString();
  }

  /** Whether the last tag has this name, its prefix included. */
  boolean isNamed(String name) {
    int from = nameStart();
    int length = name.length();
    if (tag.length() <= from + length || !isNameEnd(tag.charAt(from + length))) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (tag.charAt(from + i) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The name in the last tag, with its prefix. */
  String name() {
    int from = nameStart();
    int to = from;
    while (to < tag.length() && !isNameEnd(tag.charAt(to))) {
      to++;
    }
    return tag.substring(from, to);
  }

  private int nameStart() {
    return tag.length() > 1 && tag.charAt(1) == '/' ? 2 : 1;
  }

  Token next() throws IOException {
    int c = read();
    if (c < 0) {
      return Token.EOF;
    }
    if (c != '<') {
      return text();
    }
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
    if (!Character.isLetter(following) && following != '_') {
      return text();
    }
    if (!readTag()) {
      return Token.EOF;
    }
    return selfClosing ? Token.EMPTY : Token.START;
  }

  private Token text() throws IOException {
    while (fill()) {
      while (position < limit) {
        if (buffer[position] == '<') {
          return Token.TEXT;
        }
        position++;
      }
    }
    return Token.TEXT;
  }

  private Token declaration() throws IOException {
    read();
    if (peek() == '-') {
      return skipTo("-->") ? Token.OTHER : Token.EOF;
    }
    if (peek() == '[') {
      return skipTo("]]>") ? Token.TEXT : Token.EOF;
    }
    return readTag() ? Token.DOCTYPE : Token.EOF;
  }

  /** Reads to the end of the tag whose '<' was just read; a '>' in quotes does not end it. */
  private boolean readTag() throws IOException {
    tag.setLength(0);
    tag.append('<');
    int quote = 0;
    int before = 0;
    boolean inName = true;
    for (int c = read(); c >= 0; c = read()) {
      if (c == '>' && quote == 0) {
        selfClosing = before == '/';
        tag.append('>');
        return true;
      }
      if (tag.length() < LONGEST_TAG && (inName || !skimming)) {
        tag.append((char) c);
        inName = tag.length() < 3 || !isNameEnd((char) c);
      }
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      }
      before = c;
    }
    return false;
  }

  private boolean skipTo(String end) throws IOException {
    int matched = 0;
    for (int c = read(); c >= 0; c = read()) {
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

  private static boolean isNameEnd(char c) {
    return c == '>' || c == '/' || Character.isWhitespace(c);
  }

  private int peek() throws IOException {
    return fill() ? buffer[position] : -1;
  }

  private int read() throws IOException {
    if (!fill()) {
      return -1;
    }
    return buffer[position++];
  }

  /** Adds to the capture what was read since the last time. */
  private void keepCapture() {
    if (capture == null) {
      return;
    }
    int length = position - capturedTo;
    int room = captureLimit - capture.length();
    overflown |= length > room;
    if (room > 0) {
      capture.append(buffer, capturedTo, Math.min(length, room));
    }
    capturedTo = position;
  }

  private boolean fill() throws IOException {
    if (position < limit) {
      return true;
    }
    keepCapture();
    position = 0;
    capturedTo = 0;
    limit = in.read(buffer, 0, buffer.length);
    return limit > 0;
  }
}
