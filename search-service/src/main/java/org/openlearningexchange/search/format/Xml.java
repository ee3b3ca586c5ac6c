package org.openlearningexchange.search.format;

import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML into memory: everything escaped, characters that XML has no form for dropped. Not
 * thread-safe.
 */
public final class Xml {
  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;

  public Xml() {
    try {
      writer = WRITERS.createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /** Opens an element of a name that is valid, with its prefix. */
  public Xml open(String name) {
    return write(() -> writer.writeStartElement(name));
  }

  /** Closes the element that was opened last. */
  public Xml close() {
    return write(writer::writeEndElement);
  }

  /** An attribute of the element just opened. */
  public Xml attribute(String name, String value) {
    return write(() -> writer.writeAttribute(name, valid(value)));
  }

  /** Text within the element that is open. */
  public Xml text(String value) {
    return write(() -> writer.writeCharacters(valid(value)));
  }

  /** An element that holds text alone. */
  public Xml element(String name, String value) {
    return open(name).text(value).close();
  }

  /** An element that holds text alone, where there is some. */
  public Xml element(String name, Optional<String> value) {
    value.ifPresent(present -> element(name, present));
    return this;
  }

  /** An element that holds text in a language. */
  Xml element(String name, Wording wording) {
    open(name);
    wording.language().ifPresent(language -> attribute("xml:lang", language));
    return text(wording.text()).close();
  }

  /** An element that holds attributes alone. */
  public Xml empty(String name, Map<String, String> attributes) {
    open(name);
    attributes.forEach(this::attribute);
    return close();
  }

  /** XML that another writer made, as it is. */
  public Xml fragment(String xml) {
    write(() -> writer.writeCharacters(""));
    write(writer::flush);
    text.write(xml);
    return this;
  }

  /** What was written so far. */
  @Override
  public String toString() {
    write(writer::flush);
    return text.toString();
  }

  /** The text without what no XML parser takes. */
  static String valid(String value) {
    if (value.chars().allMatch(c -> c >= 0x20 && c < 0xd800)) {
      return value;
    }
    StringBuilder valid = new StringBuilder(value.length());
    value.codePoints().filter(Xml::isValid).forEach(valid::appendCodePoint);
    return valid.toString();
  }

  private static boolean isValid(int c) {
    return c == 0x9
        || c == 0xa
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }

  private Xml write(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  private static IllegalStateException impossible(XMLStreamException e) {
    return new IllegalStateException("text in memory can be written", e);
  }

  private interface Step {
    void run() throws XMLStreamException;
  }
}
