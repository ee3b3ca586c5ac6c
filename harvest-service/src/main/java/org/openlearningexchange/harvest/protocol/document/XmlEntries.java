package org.openlearningexchange.harvest.protocol.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.fetch.Spool;
import org.openlearningexchange.harvest.xml.Characters;
import org.openlearningexchange.harvest.xml.LenientXml;
import org.openlearningexchange.harvest.xml.MarkupScanner;
import org.openlearningexchange.harvest.xml.MarkupScanner.Token;
import org.openlearningexchange.harvest.xml.XmlElement;

/**
 * Cuts an XML document into its entries, in one pass and bounded memory. Junk before the root is
 * passed over, and an entry that is not well-formed costs only itself.
 */
public final class XmlEntries implements Entries {
  private static final int SMALL = 262_144;
  private static final int MOST_PARTS = 200;

  /** Levels around entries; each keeps the tags around it. */
  private static final int DEEPEST = 20;

  private final MarkupScanner scanner;
  private final InputStream in;
  private final Shape shape;
  private final int maxEntry;
  private final Deque<Level> open = new ArrayDeque<>();
  private final List<XmlElement> parts = new ArrayList<>();
  private long number;
  private @Nullable String root;
  private boolean atEnd;
  private @Nullable String fault;
  private boolean isHtml;

  /** What the elements of a document are. */
  public interface Shape {
    /**
     * What an element is.
     *
     * @param around local names of the elements around it, the innermost first
     * @param name its local name
     */
    Kind kind(List<String> around, String name);
  }

  /** What an element can be. */
  public enum Kind {
    ENTRY,
    /** Something that entries may be in. */
    AROUND,
    /** Something small beside the entries. */
    PART
  }

  /**
   * Begins a walk.
   *
   * @param maxEntry bytes of an entry
   */
  public XmlEntries(Spool body, Shape shape, int maxEntry) throws IOException {
    this.in = Characters.utf8(body.open());
    this.scanner = new MarkupScanner(in);
    this.shape = shape;
    this.maxEntry = maxEntry;
  }

  /** The root element's local name; null where there is none. Known after the first entry. */
  public @Nullable String root() {
    return root;
  }

  /** What stood beside the entries. Whole after the last one. */
  public List<XmlElement> parts() {
    return parts;
  }

  /** Why the document is not whole; null where it is. Known after the last entry. */
  public @Nullable String fault() {
    return fault;
  }

  /** Whether it is an HTML page. */
  public boolean isHtml() {
    return isHtml;
  }

  @Override
  public @Nullable Entry next() throws IOException {
    while (!atEnd) {
      Token token = scanner.next();
      if (token == Token.START || token == Token.EMPTY) {
        Entry entry = enter(token);
        if (entry != null) {
          return entry;
        }
      } else if (token == Token.END) {
        leave();
      } else if (token == Token.DOCTYPE) {
        doctype();
      } else if (token == Token.EOF) {
        end(root == null ? "the answer is not an XML document" : "the answer broke off");
      }
    }
    return null;
  }

  private void end(@Nullable String because) {
    fault = because;
    atEnd = true;
  }

  /** A document type without declarations of its own changes nothing here, and is never fetched. */
  private void doctype() {
    String tag = scanner.tag().toLowerCase(Locale.ROOT);
    isHtml = root == null && tag.startsWith("<!doctype html");
    if (isHtml) {
      end("the source answered with an HTML page");
    } else if (root != null || tag.contains("[")) {
      end("the answer has a DTD, which is not accepted");
    }
  }

  private @Nullable Entry enter(Token token) throws IOException {
    String name = local(scanner.name());
    if (root == null) {
      root = name;
      isHtml = name.equalsIgnoreCase("html");
    }
    Kind kind = shape.kind(open.stream().map(Level::name).toList(), name);
    if (kind == Kind.AROUND) {
      if (open.size() >= DEEPEST) {
        end("the document is nested too deeply");
      } else if (token == Token.START) {
        open.push(new Level(name, bytes(scanner.name()), surroundings() + scanner.tag()));
      } else if (open.isEmpty()) {
        end(null);
      }
      return null;
    }
    return kind == Kind.ENTRY ? entry(token) : part(token);
  }

  private Entry entry(Token token) throws IOException {
    number++;
    scanner.startCapture(maxEntry);
    Token end = token == Token.EMPTY ? Token.END : skip(bytes(scanner.name()));
    String xml = scanner.endCapture();
    String reason = null;
    if (end != Token.END) {
      reason = "the entry's end is missing";
    } else if (scanner.overflown()) {
      reason = "the entry is larger than " + maxEntry + " bytes";
    }
    Entry entry = new Entry(xml, surroundings(), "entry " + number, reason);
    after(end);
    return entry;
  }

  private @Nullable Entry part(Token token) throws IOException {
    scanner.startCapture(SMALL);
    Token end = token == Token.EMPTY ? Token.END : skip(bytes(scanner.name()));
    String xml = scanner.endCapture();
    if (end == Token.END
        && !scanner.overflown()
        && parts.size() < MOST_PARTS
        && LenientXml.read(xml, surroundings()) instanceof LenientXml.Read read) {
      parts.add(read.element());
    }
    after(end);
    return null;
  }

  private void after(Token end) {
    if (end == Token.EOF) {
      end("the answer broke off");
    } else if (end == Token.OTHER) {
      leave();
    } else if (open.isEmpty()) {
      end(null);
    }
  }

  /** Leaves the element that the last tag ends; what was not closed in it ends with it. */
  private void leave() {
    String name = local(scanner.name());
    if (open.stream().anyMatch(level -> level.name.equals(name))) {
      while (!open.pop().name.equals(name)) {
        // an end tag that is missing in between
      }
      if (open.isEmpty()) {
        end(null);
      }
    }
  }

  /** END when the element's own end came; OTHER when that of something around it did; EOF. */
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

  private boolean isAround() {
    return open.stream().anyMatch(level -> scanner.isNamed(level.qualifiedName));
  }

  private String surroundings() {
    return open.isEmpty() ? "" : open.element().tags;
  }

  private static byte[] bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8);
  }

  private static String local(String qualifiedName) {
    return qualifiedName.substring(qualifiedName.indexOf(':') + 1);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private record Level(String name, byte[] qualifiedName, String tags) {}
}
