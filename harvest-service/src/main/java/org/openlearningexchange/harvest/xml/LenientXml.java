package org.openlearningexchange.harvest.xml;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fragments of one document strictly, and once more after a repair where that fails.
 * Immutable.
 */
public final class LenientXml {
  private static final Pattern DECLARATION =
      Pattern.compile("\\sxmlns(?::([A-Za-z_][\\w.-]*))?\\s*=\\s*(\"[^\"<]*\"|'[^'<]*')");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Map<String, String> declared;
  private final String around;

  /**
   * @param surroundings the start tags around the fragments, for the name spaces that they declare
   */
  public LenientXml(String surroundings) {
    this.declared = declarations(surroundings);
    this.around = startTag(declared);
  }

  /**
   * What the fragment says.
   *
   * @param fragment one element
   * @param surroundings the start tags around it
   */
  public static Reading read(String fragment, String surroundings) {
    return new LenientXml(surroundings).read(fragment);
  }

  /**
   * What the fragment says.
   *
   * @param fragment one element
   */
  public Reading read(String fragment) {
    try {
      return new Read(element(around, fragment), false);
    } catch (XMLStreamException strict) {
      try {
        String cleaned = Sanitiser.clean(fragment);
        return new Read(element(aroundUndeclared(cleaned), cleaned), true);
      } catch (XMLStreamException e) {
        return new Unreadable(reason(strict));
      }
    }
  }

  private String aroundUndeclared(String fragment) {
    Map<String, String> all = new TreeMap<>(declared);
    for (String prefix : Sanitiser.prefixes(fragment)) {
      all.putIfAbsent(prefix, "\"" + KnownNamespaces.of(prefix) + "\"");
    }
    return startTag(all);
  }

  private static String startTag(Map<String, String> declarations) {
    StringBuilder tag = new StringBuilder("<w");
    declarations.forEach(
        (prefix, uri) ->
            tag.append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix).append('=').append(uri));
    return tag.append('>').toString();
  }

  private static XmlElement element(String around, String fragment) throws XMLStreamException {
    XmlElement wrapper = XmlReader.read(around + fragment + "</w>");
    if (wrapper.children().size() != 1) {
      throw new XMLStreamException("not one element");
    }
    return wrapper.children().get(0);
  }

  private static Map<String, String> declarations(String tags) {
    Map<String, String> found = new TreeMap<>();
    Matcher declaration = DECLARATION.matcher(tags);
    while (declaration.find()) {
      String prefix = declaration.group(1) == null ? "" : declaration.group(1);
      boolean undeclares = !prefix.isEmpty() && declaration.group(2).length() == 2;
      if (!undeclares && !prefix.equals("xml") && !prefix.equals("xmlns")) {
        found.put(prefix, declaration.group(2));
      }
    }
    return found;
  }

  /** The parser's message, with the position in the fragment in place of that in our wrapper. */
  private String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int position = message.indexOf(" at [row,col");
    String said = position < 0 ? message : message.substring(0, position);
    return BLANKS.matcher(said.strip()).replaceAll(" ") + at(e.getLocation());
  }

  private String at(@Nullable Location location) {
    if (location == null) {
      return "";
    }
    int line = location.getLineNumber();
    int column = location.getColumnNumber() - (line == 1 ? around.length() : 0);
    return " (line " + line + ", column " + Math.max(1, column) + ")";
  }

  /** What reading came to. */
  public sealed interface Reading {}

  /**
   * The element.
   *
   * @param repaired it was not well-formed at first
   */
  public record Read(XmlElement element, boolean repaired) implements Reading {}

  /**
   * Not even the repair made it well-formed.
   *
   * @param reason with the line and column of the fault where they are known
   */
  public record Unreadable(String reason) implements Reading {}
}
