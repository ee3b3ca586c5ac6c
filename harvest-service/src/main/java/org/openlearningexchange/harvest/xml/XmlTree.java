package org.openlearningexchange.harvest.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Builds the elements of one document from a reader's events. Bounded; not thread-safe. */
final class XmlTree {
  private static final int DEEPEST = 100;
  private static final int MOST_ELEMENTS = 100_000;

  private final StringBuilder content = new StringBuilder(512);
  private final List<Open> open = new ArrayList<>();
  private int elements;
  private @Nullable XmlElement root;

  void open(XMLStreamReader reader) throws XMLStreamException {
    if (open.size() == DEEPEST) {
      throw new XMLStreamException("nested deeper than " + DEEPEST + " elements");
    }
    if (++elements > MOST_ELEMENTS) {
      throw new XMLStreamException("more than " + MOST_ELEMENTS + " elements");
    }
    open.add(new Open(reader, content.length()));
  }

  void text(char[] characters, int start, int length) {
    content.append(characters, start, length);
  }

  void close() {
    XmlElement element = open.remove(open.size() - 1).close(content);
    if (open.isEmpty()) {
      root = element;
    } else {
      open.get(open.size() - 1).add(element);
    }
  }

  XmlElement root() throws XMLStreamException {
    if (root == null) {
      throw new XMLStreamException("no element");
    }
    return root;
  }

  /** An element whose end has not come yet. */
  private static final class Open {
    private final String namespace;
    private final String name;
    private final Map<String, String> attributes;
    private final int from;
    private List<XmlElement> children = List.of();

    Open(XMLStreamReader reader, int from) {
      String uri = reader.getNamespaceURI();
      this.namespace = uri == null ? "" : uri;
      this.name = reader.getLocalName();
      this.from = from;
      this.attributes = attributes(reader);
    }

    void add(XmlElement child) {
      if (children.isEmpty()) {
        children = new ArrayList<>();
      }
      children.add(child);
    }

    XmlElement close(StringBuilder content) {
      return new XmlElement(namespace, name, attributes, children, content, from, content.length());
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
      int count = reader.getAttributeCount();
      if (count == 0) {
        return Map.of();
      }
      if (count == 1) {
        return Map.of(reader.getAttributeLocalName(0), reader.getAttributeValue(0));
      }
      Map<String, String> attributes = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
      return attributes;
    }
  }
}
