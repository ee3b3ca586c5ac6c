package org.openlearningexchange.harvest.protocol.csv;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.protocol.document.CharacterSource;
import org.openlearningexchange.harvest.protocol.document.Entries;
import org.openlearningexchange.harvest.protocol.document.Entry;

/**
 * Cuts a table into the texts of its rows, which may span lines where they are quoted. A quote that
 * is never closed costs only the line that it stands in. What is inside of a row is commons-csv's.
 */
final class CsvRows implements Entries {
  /** More lines than this in one row come from a quote that is missing. */
  private static final int MOST_LINES = 200;

  private static final String SEPARATOR_LINE = "sep=";

  private final CharacterSource in;
  private final int maxRow;
  private final char delimiter;
  private final String header;

  /** What was read beyond the line of a row that has no end, to be read again. */
  private String pending = "";

  private int pendingAt;
  private long pendingLine;

  /** Reads the header and finds out the delimiter. */
  CsvRows(CharacterSource in, int maxRow) throws IOException {
    this.in = in;
    this.maxRow = maxRow;
    String first = firstLine();
    boolean isNamed = first.length() == 5 && first.startsWith(SEPARATOR_LINE);
    this.header = isNamed ? firstLine() : first;
    this.delimiter = isNamed ? first.charAt(4) : Delimiters.of(header);
  }

  /** The header's text; empty where there is none. */
  Row header() {
    return new Row(header, delimiter);
  }

  /** The text of a row, and what separates its cells. */
  record Row(String text, char delimiter) {}

  /** The first line that is not blank. */
  private String firstLine() throws IOException {
    String line = "";
    while (line.isBlank() && peek() >= 0) {
      Entry row = row('\0');
      line = row.text().strip();
    }
    return line;
  }

  @Override
  public @Nullable Entry next() throws IOException {
    while (peek() >= 0) {
      Entry row = row(delimiter);
      if (!row.text().isBlank()) {
        return row;
      }
    }
    return null;
  }

  private Entry row(char separator) throws IOException {
    long from = line();
    Cut cut = new Cut(separator);
    while (peek() >= 0 && !cut.isDone(peek())) {
      cut.take(take());
    }
    if (cut.isOpen() && cut.firstEnd >= 0) {
      return unclosed(cut.text.toString(), cut.firstEnd, from);
    }
    endOfLine();
    return whole(cut.text.toString(), from, cut.overflown, cut.isOpen());
  }

  /** The row that is being read. */
  private final class Cut {
    private final char separator;
    private final StringBuilder text = new StringBuilder();
    private Quoting quoting = Quoting.AT_START;
    private boolean overflown;
    private int firstEnd = -1;
    private int lines;

    Cut(char separator) {
      this.separator = separator;
    }

    boolean isOpen() {
      return quoting == Quoting.INSIDE;
    }

    boolean isDone(int next) {
      boolean isEndOfLine = next == '\n' || next == '\r';
      if (!isOpen() || overflown) {
        return isEndOfLine;
      }
      return lines > MOST_LINES || (firstEnd >= 0 && text.length() >= maxRow);
    }

    void take(int c) {
      if (c == '\n') {
        firstEnd = firstEnd < 0 ? text.length() : firstEnd;
        lines++;
      }
      overflown |= text.length() >= maxRow;
      if (!overflown) {
        text.append((char) c);
      }
      quoting = quoting.after(c, separator);
    }
  }

  /** Where a row stands: quotes mean something at the start of a cell only (RFC 4180). */
  private enum Quoting {
    AT_START,
    PLAIN,
    INSIDE,
    /** After a quote that ends the cell, or is the first half of one that belongs to it. */
    AT_QUOTE;

    Quoting after(int c, char separator) {
      return switch (this) {
        case INSIDE -> c == '"' ? AT_QUOTE : INSIDE;
        case AT_QUOTE -> c == '"' ? INSIDE : unquoted(c, separator);
        case AT_START -> {
          Quoting blank = c == ' ' ? AT_START : unquoted(c, separator);
          yield c == '"' ? INSIDE : blank;
        }
        case PLAIN -> unquoted(c, separator);
      };
    }

    private static Quoting unquoted(int c, char separator) {
      return c == separator ? AT_START : PLAIN;
    }
  }

  private Entry whole(String text, long from, boolean overflown, boolean quoted) {
    String fault = null;
    if (overflown) {
      fault = "the row is larger than " + maxRow + " characters";
    } else if (quoted) {
      fault = "a quote is not closed";
    }
    return new Entry(text, "", "line " + from, fault);
  }

  /** The first line alone; the others are read again. */
  private Entry unclosed(String text, int firstEnd, long from) {
    pending = text.substring(firstEnd + 1) + pending.substring(pendingAt);
    pendingAt = 0;
    pendingLine = from + 1;
    return new Entry(text.substring(0, firstEnd), "", "line " + from, "a quote is not closed");
  }

  private void endOfLine() throws IOException {
    if (peek() >= 0 && take() == '\r' && peek() == '\n') {
      take();
    }
  }

  private long line() {
    return pendingAt < pending.length() ? pendingLine : in.line();
  }

  private int peek() throws IOException {
    return pendingAt < pending.length() ? pending.charAt(pendingAt) : in.peek();
  }

  private int take() throws IOException {
    if (pendingAt >= pending.length()) {
      return in.read();
    }
    char c = pending.charAt(pendingAt++);
    pendingLine += c == '\n' ? 1 : 0;
    return c;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
