package org.openlearningexchange.harvest.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads small documents, such as one record, strictly. No DTD, no entity but the five of XML,
 * nothing is ever fetched. Thread-safe.
 */
public final class XmlReader {
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
    XmlTree tree = new XmlTree();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> tree.open(reader);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            tree.text(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        case XMLStreamConstants.END_ELEMENT -> tree.close();
        case XMLStreamConstants.DTD -> throw new XMLStreamException("a DTD is not accepted");
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("the entity " + reader.getLocalName() + " is not known");
        default -> {
          // comments and processing instructions carry nothing
        }
      }
    }
    return tree.root();
  }

  private static XMLInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    // faults are to be found where they stand, not when their text is asked for
    factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
    factory.setXMLResolver(
        (publicId, systemId, baseUri, namespace) -> {
          throw new XMLStreamException("nothing is fetched");
        });
    return factory;
  }
}
