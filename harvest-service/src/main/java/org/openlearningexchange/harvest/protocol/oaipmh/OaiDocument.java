package org.openlearningexchange.harvest.protocol.oaipmh;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.openlearningexchange.harvest.protocol.oaipmh.MarkupScanner.Token;

/**
 * Walks through an OAI-PMH answer and hands its parts to a visitor. Junk before the root (blank
 * lines, warnings of the source's software) is passed over; name spaces and prefixes of the
 * envelope do not matter.
 */
final class OaiDocument {
  private static final int SMALL = 262_144;

  private final MarkupScanner scanner;
  private final int maxRecord;
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> openNames = new HashSet<>();
  private final StringBuilder surroundings = new StringBuilder();

  private OaiDocument(Reader in, int maxRecord) {
    this.scanner = new MarkupScanner(in);
    this.maxRecord = maxRecord;
  }

  /** How an answer ended. */
  enum End {
    /** The root element was closed. */
    COMPLETE,
    /** It broke off. */
    TRUNCATED,
    /** There was no OAI-PMH element. */
    NOT_OAI,
    /** It is an HTML page. */
    HTML,
    /** It has a DTD. */
    DOCTYPE
  }

  interface Visitor {
    /** An element that is a child of the root or of a list, but no record; bounded. */
    void part(String name, String xml, String surroundings);

    /** Whether the visitor wants the text of records. */
    boolean wantsRecords();

    /**
     * A record.
     *
     * @param whole false when it was cut at the limit or its end is missing
     */
    void record(String xml, String surroundings, boolean whole) throws IOException;
  }

  static End walk(Reader in, int maxRecord, Visitor visitor) throws IOException {
    return new OaiDocument(in, maxRecord).walk(visitor);
  }

  private End walk(Visitor visitor) throws IOException {
    while (true) {
      Token token = scanner.next();
      switch (token) {
        case EOF -> {
          return open.isEmpty() ? End.NOT_OAI : End.TRUNCATED;
        }
        case DOCTYPE -> {
          return isHtml() ? End.HTML : End.DOCTYPE;
        }
        case START, EMPTY -> enter(token, visitor);
        case END -> {
          if (leave()) {
            return End.COMPLETE;
          }
        }
        default -> {
          // text, comments and instructions between elements carry nothing
        }
      }
    }
  }

  private boolean isHtml() {
    return open.isEmpty() && scanner.tag().toLowerCase(Locale.ROOT).contains("html");
  }

  private void enter(Token token, Visitor visitor) throws IOException {
    String name = local(scanner.name());
    if (open.isEmpty()) {
      if (name.equals("OAI-PMH") && token == Token.START) {
        push(name);
      }
    } else if (open.size() == 1 && isContainer(name)) {
      if (token == Token.START) {
        push(name);
      } else {
        visitor.part(name, scanner.tag(), surroundings.toString());
      }
    } else if (name.equals("record") && open.size() == 2) {
      record(token, visitor);
    } else {
      part(token, name, visitor);
    }
  }

  private static boolean isContainer(String name) {
    return name.equals("ListRecords");
  }

  private void push(String name) {
    open.push(name);
    openNames.add(scanner.name());
    if (surroundings.length() < SMALL) {
      surroundings.append(scanner.tag());
    }
  }

  /** Whether the root ended. */
  private boolean leave() {
    String name = local(scanner.name());
    if (!open.isEmpty() && open.contains(name)) {
      while (!open.pop().equals(name)) {
        // an end tag that is missing in between
      }
      return open.isEmpty();
    }
    return false;
  }

  private void record(Token token, Visitor visitor) throws IOException {
    if (visitor.wantsRecords()) {
      scanner.startCapture(maxRecord);
    }
    Token end = token == Token.EMPTY ? token : skipElement(scanner.name());
    String xml = scanner.endCapture();
    boolean whole = end != Token.OTHER && !scanner.overflown();
    if (end != Token.EOF) {
      visitor.record(xml, surroundings.toString(), whole);
    }
    if (end == Token.OTHER) {
      leave();
    }
  }

  private void part(Token token, String name, Visitor visitor) throws IOException {
    scanner.startCapture(SMALL);
    Token end = token == Token.EMPTY ? token : skipElement(scanner.name());
    String xml = scanner.endCapture();
    if (end == Token.END || end == Token.EMPTY) {
      visitor.part(name, xml, surroundings.toString());
    } else if (end == Token.OTHER) {
      leave();
    }
  }

  /**
   * Reads to the end of an element: END when it came; OTHER when the end tag of something around it
   * came first, so that its own is missing; EOF.
   */
  private Token skipElement(String qualifiedName) throws IOException {
    scanner.skim(true);
    try {
      return skip(qualifiedName);
    } finally {
      scanner.skim(false);
    }
  }

  private Token skip(String qualifiedName) throws IOException {
    int depth = 1;
    while (true) {
      switch (scanner.next()) {
        case START -> depth += scanner.isNamed(qualifiedName) ? 1 : 0;
        case END -> {
          if (scanner.isNamed(qualifiedName)) {
            depth--;
          } else if (isAround()) {
            return Token.OTHER;
          }
          if (depth == 0) {
            return Token.END;
          }
        }
        case EOF -> {
          return Token.EOF;
        }
        default -> {
          // inside of the element
        }
      }
    }
  }

  /** Whether the last tag ends something that is open around the element. */
  private boolean isAround() {
    for (String qualifiedName : openNames) {
      if (scanner.isNamed(qualifiedName)) {
        return true;
      }
    }
    return false;
  }

  static String local(String qualifiedName) {
    return qualifiedName.substring(qualifiedName.indexOf(':') + 1);
  }
}
