package org.openlearningexchange.harvest.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads small documents, such as one record, strictly. No DTD, no entity but the five of XML,
 * nothing is ever fetched. Thread-safe.
 */
public final class XmlReader {
  private static final int DEEPEST = 100;
  private static final int MOST_ELEMENTS = 100_000;

  /** Characters kept, those of nested elements counted at each level that holds them. */
  private static final long MOST_TEXT = 16_000_000;

  private static final XMLInputFactory FACTORY = factory();

  private XmlReader() {}

  /**
   * The root element.
   *
   * @throws XMLStreamException when the text is not well-formed, has a DTD or is nested absurdly
   */
  public static XmlElement read(String xml) throws XMLStreamException {
    XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(xml));
    try {
      return read(reader);
    } catch (RuntimeException e) {
      throw new XMLStreamException(e.getMessage(), e);
    } finally {
      reader.close();
    }
  }

  private static XmlElement read(XMLStreamReader reader) throws XMLStreamException {
    Deque<Open> open = new ArrayDeque<>();
    StringBuilder text = new StringBuilder();
    long kept = 0;
    int elements = 0;
    XmlElement root = null;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (open.size() == DEEPEST) {
            throw new XMLStreamException("nested deeper than " + DEEPEST + " elements");
          }
          if (++elements > MOST_ELEMENTS) {
            throw new XMLStreamException("more than " + MOST_ELEMENTS + " elements");
          }
          open.push(new Open(reader, text.length()));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        case XMLStreamConstants.END_ELEMENT -> {
          Open ended = open.pop();
          kept += text.length() - ended.from;
          if (kept > MOST_TEXT) {
            throw new XMLStreamException("too much text in nested elements");
          }
          XmlElement element = ended.close(text);
          if (open.isEmpty()) {
            root = element;
          } else {
            open.element().children.add(element);
          }
        }
        case XMLStreamConstants.DTD -> throw new XMLStreamException("a DTD is not accepted");
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("the entity " + reader.getLocalName() + " is not known");
        default -> {
          // comments and processing instructions carry nothing
        }
      }
    }
    if (root == null) {
      throw new XMLStreamException("no element");
    }
    return root;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setXMLResolver(
        (publicId, systemId, baseUri, namespace) -> {
          throw new XMLStreamException("nothing is fetched");
        });
    return factory;
  }

  /** An element whose end has not come yet. */
  private static final class Open {
    private final String namespace;
    private final String name;
    private final Map<String, String> attributes;
    private final int from;
    private final List<XmlElement> children = new ArrayList<>();

    Open(XMLStreamReader reader, int from) {
      String uri = reader.getNamespaceURI();
      this.namespace = uri == null ? "" : uri;
      this.name = reader.getLocalName();
      this.from = from;
      this.attributes = attributes(reader);
    }

    XmlElement close(StringBuilder text) {
      return new XmlElement(namespace, name, attributes, children, text.substring(from));
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
      int count = reader.getAttributeCount();
      if (count == 0) {
        return Map.of();
      }
      Map<String, String> attributes = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
      return attributes;
    }
  }
}
