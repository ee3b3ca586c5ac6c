package org.openlearningexchange.samples.folder;

import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Reading and writing elements by local name: real answers use every prefix and name space there
 * is.
 */
final class Dom {
  private Dom() {}

  static Stream<Element> children(Element parent) {
    return IntStream.range(0, parent.getChildNodes().getLength())
        .mapToObj(parent.getChildNodes()::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }

  static Predicate<Element> named(String localName) {
    return element -> element.getLocalName().equals(localName);
  }

  static Optional<Element> child(Element parent, String localName) {
    return children(parent).filter(named(localName)).findFirst();
  }

  static String text(Element element) {
    return element.getTextContent().strip();
  }

  static String textOf(Element parent, String localName) {
    return child(parent, localName).map(Dom::text).orElse("");
  }

  /** The element with every name space that is in scope, used by it or only inside its values. */
  static String write(Element element) {
    Element copy = (Element) element.cloneNode(true);
    for (Node above = element.getParentNode();
        above instanceof Element ancestor;
        above = above.getParentNode()) {
      inherit(ancestor.getAttributes(), copy);
    }
    try {
      Transformer transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter text = new StringWriter();
      transformer.transform(new DOMSource(copy), new StreamResult(text));
      return text.toString();
    } catch (TransformerException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void inherit(NamedNodeMap attributes, Element copy) {
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      boolean declares = XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI());
      if (declares && !copy.hasAttribute(attribute.getName())) {
        copy.setAttributeNS(
            XMLConstants.XMLNS_ATTRIBUTE_NS_URI, attribute.getName(), attribute.getValue());
      }
    }
  }
}
