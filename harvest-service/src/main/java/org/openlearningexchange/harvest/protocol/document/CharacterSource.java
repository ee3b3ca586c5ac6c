package org.openlearningexchange.harvest.protocol.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** Characters one by one, with the line that they stand in and a bounded capture. */
public final class CharacterSource implements Closeable {
  private final Reader in;
  private final char[] buffer = new char[16_384];
  private int position;
  private int limit;
  private long line = 1;
  private StringBuilder captured = new StringBuilder();
  private int captureLimit;
  private boolean overflown;

  public CharacterSource(Reader in) {
    this.in = in;
  }

  /** The next character; -1 at the end. */
  public int peek() throws IOException {
    return fill() ? buffer[position] : -1;
  }

  /** Takes the next character; -1 at the end. */
  public int read() throws IOException {
    if (!fill()) {
      return -1;
    }
    char c = buffer[position++];
    if (c == '\n') {
      line++;
    }
    if (captured.length() < captureLimit) {
      captured.append(c);
    } else {
      overflown = true;
    }
    return c;
  }

  /** The line of the next character, from 1. */
  public long line() {
    return line;
  }

  /** Begins to keep what is read from here on, up to a limit. */
  public void capture(int characters) {
    captured = new StringBuilder(Math.min(characters, 1_024));
    captureLimit = characters;
    overflown = false;
  }

  /** How much was kept. */
  public int kept() {
    return captured.length();
  }

  /** What was kept, from there on. */
  public String captured(int from) {
    return captured.substring(Math.min(from, captured.length()));
  }

  /** Whether more came than the limit allowed. */
  public boolean overflown() {
    return overflown;
  }

  private boolean fill() throws IOException {
    if (position < limit) {
      return true;
    }
    position = 0;
    limit = Math.max(0, in.read(buffer, 0, buffer.length));
    return limit > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
