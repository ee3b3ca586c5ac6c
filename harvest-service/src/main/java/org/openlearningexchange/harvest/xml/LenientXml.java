package org.openlearningexchange.harvest.xml;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Reads a fragment strictly, and once more after a repair when that fails. Pure. */
public final class LenientXml {
  private static final Pattern DECLARATION =
      Pattern.compile("\\sxmlns(?::([A-Za-z_][\\w.-]*))?\\s*=\\s*(\"[^\"<]*\"|'[^'<]*')");

  private LenientXml() {}

  /**
   * What the fragment says.
   *
   * @param fragment one element
   * @param surroundings the start tags around it, for the name spaces that they declare
   */
  public static Reading read(String fragment, String surroundings) {
    Map<String, String> declared = declarations(surroundings);
    try {
      return new Read(inside(fragment, declared), false);
    } catch (XMLStreamException strict) {
      try {
        String cleaned = Sanitiser.clean(fragment);
        for (String prefix : Sanitiser.prefixes(cleaned)) {
          declared.putIfAbsent(prefix, "\"" + KnownNamespaces.of(prefix) + "\"");
        }
        return new Read(inside(cleaned, declared), true);
      } catch (XMLStreamException e) {
        return new Unreadable(firstLine(strict));
      }
    }
  }

  private static XmlElement inside(String fragment, Map<String, String> declared)
      throws XMLStreamException {
    StringBuilder xml = new StringBuilder(fragment.length() + 256).append("<w");
    declared.forEach(
        (prefix, uri) ->
            xml.append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix).append('=').append(uri));
    xml.append('>').append(fragment).append("</w>");
    XmlElement wrapper = XmlReader.read(xml.toString());
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

  private static String firstLine(XMLStreamException e) {
    String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    int at = message.indexOf("Message: ");
    return at < 0 ? message : message.substring(at + 9);
  }

  /** What reading came to. */
  public sealed interface Reading {}

  /**
   * The element.
   *
   * @param repaired it was not well-formed at first
   */
  public record Read(XmlElement element, boolean repaired) implements Reading {}

  /** Not even the repair made it well-formed. */
  public record Unreadable(String reason) implements Reading {}
}
