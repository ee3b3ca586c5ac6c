package org.openlearningexchange.harvest.protocol.json;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.protocol.document.CharacterSource;
import org.openlearningexchange.harvest.protocol.document.Entries;
import org.openlearningexchange.harvest.protocol.document.Entry;

/**
 * Cuts JSON text into the texts of its objects, in one pass and bounded memory: the elements of an
 * array, of an array that an object holds by a well-known name, objects one after the other or one
 * a line, or the one object that it is. It tells strings from brackets and no more, so that an
 * object with a fault inside costs only itself; reading what is inside is a real parser's work.
 */
final class JsonEntries implements Entries {
  private static final int SMALL = 65_536;
  private static final int LONGEST_NAME = 200;

  private final CharacterSource in;
  private final Set<String> containers;
  private final boolean byLine;
  private final int maxEntry;
  private final Map<String, String> members = new LinkedHashMap<>();
  private State state = State.BETWEEN;
  private boolean inEnvelope;
  private boolean sawContainer;
  private long values;
  private @Nullable String fault;

  private enum State {
    BETWEEN,
    ARRAY,
    ENVELOPE,
    END
  }

  /**
   * @param containers names of members whose arrays hold the entries
   * @param byLine whether each line is an object of its own
   */
  JsonEntries(CharacterSource in, Set<String> containers, boolean byLine, int maxEntry) {
    this.in = in;
    this.containers = containers;
    this.byLine = byLine;
    this.maxEntry = maxEntry;
  }

  /** The members of the object around the entries, as far as they are small, as text. */
  Map<String, String> members() {
    return members;
  }

  /** Whether the entries stand in an array. */
  boolean sawContainer() {
    return sawContainer;
  }

  /** Why the text is not whole; null where it is. Known after the last entry. */
  @Nullable String fault() {
    return fault;
  }

  @Override
  public @Nullable Entry next() throws IOException {
    while (state != State.END) {
      Entry entry = byLine ? line() : step();
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }

  private @Nullable Entry line() throws IOException {
    skipSpace(false);
    if (in.peek() < 0) {
      state = State.END;
      return null;
    }
    long from = in.line();
    in.capture(maxEntry);
    while (in.peek() >= 0 && in.peek() != '\n') {
      in.read();
    }
    return entry(from, true);
  }

  private @Nullable Entry step() throws IOException {
    return switch (state) {
      case BETWEEN -> value();
      case ARRAY -> element();
      case ENVELOPE -> member(in.line());
      case END -> null;
    };
  }

  /** A value that stands alone. */
  private @Nullable Entry value() throws IOException {
    skipSpace(false);
    int c = in.peek();
    if (c < 0) {
      state = State.END;
      return null;
    }
    long from = in.line();
    in.capture(maxEntry);
    if (c == '[' && values == 0) {
      in.read();
      sawContainer = true;
      state = State.ARRAY;
      return null;
    }
    values++;
    if (c == '{' && !containers.isEmpty()) {
      in.read();
      inEnvelope = true;
      state = State.ENVELOPE;
      return member(from);
    }
    return entry(from, skipValue());
  }

  private @Nullable Entry element() throws IOException {
    skipSpace(true);
    int c = in.peek();
    if (c < 0) {
      return broken();
    }
    if (c == ']') {
      in.read();
      state = inEnvelope ? State.ENVELOPE : State.BETWEEN;
      values++;
      in.capture(SMALL);
      return null;
    }
    long from = in.line();
    in.capture(maxEntry);
    if (c == '}') {
      in.read();
    }
    return entry(from, skipValue());
  }

  /** Members of an object, up to its end or to the array in it that holds the entries. */
  private @Nullable Entry member(long from) throws IOException {
    while (true) {
      skipSpace(true);
      int c = in.peek();
      if (c < 0) {
        return broken();
      }
      if (c == '}') {
        in.read();
        return endOfObject(from);
      }
      if (c != '"') {
        return sawContainer ? broken() : entry(from, skipRest());
      }
      String name = name();
      skipSpace(false);
      if (in.peek() == ':') {
        in.read();
        skipSpace(false);
      }
      if (in.peek() == '[' && containers.contains(name) && !sawContainer) {
        in.read();
        sawContainer = true;
        state = State.ARRAY;
        return null;
      }
      keep(name);
    }
  }

  private String name() throws IOException {
    int start = in.kept();
    in.read();
    skipString();
    String quoted = in.captured(start);
    return quoted.length() < 2 || quoted.length() > LONGEST_NAME
        ? ""
        : quoted.substring(1, quoted.length() - 1);
  }

  private void keep(String name) throws IOException {
    int start = in.kept();
    skipValue();
    if (!in.overflown() && in.kept() - start <= SMALL && members.size() < 100) {
      members.putIfAbsent(name, in.captured(start));
    }
    if (sawContainer) {
      in.capture(SMALL);
    }
  }

  private @Nullable Entry endOfObject(long from) {
    inEnvelope = false;
    state = State.BETWEEN;
    return sawContainer ? null : entry(from, true);
  }

  private @Nullable Entry broken() {
    fault = "the answer broke off: the JSON text ends at line " + in.line() + ", inside";
    state = State.END;
    return null;
  }

  private Entry entry(long from, boolean whole) {
    if (!whole) {
      broken();
    }
    String reason = null;
    if (in.overflown()) {
      reason = "the object is larger than " + maxEntry + " characters";
    } else if (!whole) {
      reason = "the object's end is missing";
    }
    return new Entry(in.captured(0), "", "line " + from, reason);
  }

  /** Reads one value to its end; false where the text ended in it. */
  private boolean skipValue() throws IOException {
    return skip(0);
  }

  /** Reads to the end of the object that is open. */
  private boolean skipRest() throws IOException {
    inEnvelope = false;
    state = State.BETWEEN;
    return skip(1);
  }

  private boolean skip(int open) throws IOException {
    int depth = open;
    for (int c = in.peek(); c >= 0; c = in.peek()) {
      boolean ends = c == '}' || c == ']';
      if (depth == 0 && (ends || c == ',' || isSpace(c))) {
        return true;
      }
      in.read();
      if (c == '"' && !skipString()) {
        return false;
      }
      depth += c == '{' || c == '[' ? 1 : 0;
      depth -= ends ? 1 : 0;
      if (depth == 0 && (ends || c == '"')) {
        return true;
      }
    }
    return depth == 0;
  }

  /** Reads to the end of a string whose first quote was just read. */
  private boolean skipString() throws IOException {
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c == '"') {
        return true;
      }
      if (c == '\\') {
        in.read();
      }
    }
    return false;
  }

  private void skipSpace(boolean commas) throws IOException {
    for (int c = in.peek(); isSpace(c) || (commas && c == ','); c = in.peek()) {
      in.read();
    }
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0x1e || c == 0xfeff;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
