package org.openlearningexchange.harvest.protocol.oaipmh;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openlearningexchange.harvest.xml.MarkupScanner;
import org.openlearningexchange.harvest.xml.MarkupScanner.Token;

/**
 * Walks through an OAI-PMH answer and hands its parts to a visitor. Junk before the root (blank
 * lines, warnings of the source's software) is passed over; name spaces and prefixes of the
 * envelope do not matter.
 */
final class OaiDocument {
  private static final int SMALL = 262_144;
  private static final Set<String> PARTS =
      Set.of(
          "responseDate",
          "request",
          "error",
          "Identify",
          "ListMetadataFormats",
          "ListSets",
          "ListIdentifiers",
          "GetRecord",
          "resumptionToken");

  private final MarkupScanner scanner;
  private final int maxRecord;
  private final Deque<Level> open = new ArrayDeque<>();
  private final List<byte[]> openNames = new ArrayList<>();

  private OaiDocument(InputStream in, int maxRecord) {
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

  /** How much there is of a record. */
  enum Extent {
    WHOLE,
    /** It was cut at the limit. */
    TOO_LARGE,
    /** Something around it ended before it did. */
    ENDLESS
  }

  interface Visitor {
    /** An element that is a child of the root or of a list, but no record; bounded. */
    void part(String name, String xml, String surroundings);

    /** Whether the visitor wants the text of records. */
    boolean wantsRecords();

    /** A list begins. */
    default void listBegins() {}

    /** A list came to its own end. */
    default void listEnds() {}

    /**
     * A record, or as much of it as there is.
     *
     * @param surroundings the start tags around it
     */
    void record(String xml, String surroundings, Extent extent) throws IOException;
  }

  /**
   * Walks to the answer's end, or to where it breaks off.
   *
   * @param in UTF-8
   * @param maxRecord bytes of a record
   */
  static End walk(InputStream in, int maxRecord, Visitor visitor) throws IOException {
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
        case START, EMPTY -> {
          boolean isInside = !open.isEmpty();
          enter(token, visitor);
          if (isInside && open.isEmpty()) {
            return End.COMPLETE;
          }
        }
        case END -> {
          if (leave(visitor)) {
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
      if (name.equalsIgnoreCase("OAI-PMH") && token == Token.START) {
        push(name);
      }
    } else if (open.size() == 1 && isList(name)) {
      visitor.listBegins();
      if (token == Token.START) {
        push(name);
      } else {
        visitor.listEnds();
      }
    } else if (isRecord(name)) {
      record(token, visitor);
    } else if (PARTS.contains(name)) {
      part(token, name, visitor);
    }
    // whatever else stands there, perhaps a warning of the source's software, has nothing to say
  }

  private static boolean isList(String name) {
    return name.equalsIgnoreCase("ListRecords");
  }

  /** A record, or the header of one without anything around it, as of some deleted records. */
  private boolean isRecord(String name) {
    return name.equalsIgnoreCase("record") || (open.size() == 2 && name.equals("header"));
  }

  private void push(String name) {
    open.push(new Level(name, surroundings() + scanner.tag()));
    if (!isAround()) {
      openNames.add(bytes(scanner.name()));
    }
  }

  private String surroundings() {
    return open.isEmpty() ? "" : open.element().tags;
  }

  /** Whether the root ended. */
  private boolean leave(Visitor visitor) {
    String name = local(scanner.name());
    if (open.stream().noneMatch(level -> level.name.equals(name))) {
      return false;
    }
    if (isList(name)) {
      visitor.listEnds();
    }
    while (!open.pop().name.equals(name)) {
      // an end tag that is missing in between
    }
    return open.isEmpty();
  }

  private void record(Token token, Visitor visitor) throws IOException {
    if (visitor.wantsRecords()) {
      scanner.startCapture(maxRecord);
    }
    byte[] name = bytes(scanner.name());
    Token end = token == Token.EMPTY ? token : skipRecord(name);
    while (end == Token.START) {
      visitor.record(scanner.splitCapture(), surroundings(), Extent.ENDLESS);
      end = skipRecord(name);
    }
    String xml = scanner.endCapture();
    if (end != Token.EOF) {
      visitor.record(xml, surroundings(), extent(end));
    }
    if (end == Token.OTHER) {
      leave(visitor);
    }
  }

  private Extent extent(Token end) {
    if (end == Token.OTHER) {
      return Extent.ENDLESS;
    }
    return scanner.overflown() ? Extent.TOO_LARGE : Extent.WHOLE;
  }

  private void part(Token token, String name, Visitor visitor) throws IOException {
    scanner.startCapture(SMALL);
    Token end = token == Token.EMPTY ? token : skip(bytes(scanner.name()));
    String xml = scanner.endCapture();
    if (end == Token.END || end == Token.EMPTY) {
      visitor.part(name, xml, surroundings());
    } else if (end == Token.OTHER) {
      leave(visitor);
    }
  }

  /**
   * Reads to the end of an element: END when it came; OTHER when the end tag of something around it
   * came first, so that its own is missing; EOF.
   */
  private Token skip(byte[] qualifiedName) throws IOException {
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

  /**
   * Reads to the end of a record, as above; START when the next record began, so that its own end
   * is missing: formats have records in them, but none with a header at its beginning.
   */
  private Token skipRecord(byte[] qualifiedName) throws IOException {
    int depth = 1;
    int around = 0;
    boolean isInner = false;
    while (true) {
      Token token = scanner.next();
      switch (token) {
        case START, EMPTY -> {
          if (isInner && local(scanner.name()).equals("header")) {
            return Token.START;
          }
          isInner = token == Token.START && scanner.isNamed(qualifiedName);
          if (isInner) {
            scanner.mark();
            depth++;
          } else if (token == Token.START && isAround()) {
            around++;
          }
        }
        case END -> {
          isInner = false;
          if (scanner.isNamed(qualifiedName)) {
            depth--;
          } else if (isAround() && around-- == 0) {
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
          // inside of the record
        }
      }
    }
  }

  /** Whether the last tag ends something that is open around the element. */
  private boolean isAround() {
    for (byte[] qualifiedName : openNames) {
      if (scanner.isNamed(qualifiedName)) {
        return true;
      }
    }
    return false;
  }

  private static byte[] bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8);
  }

  static String local(String qualifiedName) {
    return qualifiedName.substring(qualifiedName.indexOf(':') + 1);
  }

  /**
   * An element of the envelope that is open.
   *
   * @param tags its start tag, after those around it
   */
  private record Level(String name, String tags) {}
}
