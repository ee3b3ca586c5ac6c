package org.openlearningexchange.samples.oaipmh;

import java.io.StringWriter;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A StAX writer over memory, without its checked exceptions, that can also take in XML written
 * elsewhere.
 */
public final class XmlOut {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

  private final StringWriter text = new StringWriter(4096);
  private final XMLStreamWriter xml;

  public XmlOut() {
    try {
      synchronized (FACTORY) {
        xml = FACTORY.createXMLStreamWriter(text);
      }
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private interface Step {
    void write() throws XMLStreamException;
  }

  private XmlOut step(Step step) {
    try {
      step.write();
      return this;
    } catch (XMLStreamException unbalanced) {
      throw new IllegalStateException(unbalanced);
    }
  }

  public XmlOut declaration() {
    return step(() -> xml.writeStartDocument("UTF-8", "1.0"));
  }

  public XmlOut start(String name) {
    return step(() -> xml.writeStartElement(name));
  }

  public XmlOut attribute(String name, String value) {
    return step(() -> xml.writeAttribute(name, XmlText.clean(value)));
  }

  public XmlOut text(String value) {
    return step(() -> xml.writeCharacters(XmlText.clean(value)));
  }

  public XmlOut end() {
    return step(xml::writeEndElement);
  }

  /** An element that holds only text. */
  public XmlOut element(String name, String value) {
    return start(name).text(value).end();
  }

  public XmlOut element(String name, Optional<String> value) {
    value.ifPresent(present -> element(name, present));
    return this;
  }

  /** Well-formed XML as it stands; it carries its own name spaces. */
  public XmlOut raw(String fragment) {
    text("");
    step(xml::flush);
    text.write(fragment);
    return this;
  }

  @Override
  public String toString() {
    step(xml::flush);
    return text.toString();
  }
}
