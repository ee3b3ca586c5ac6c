package org.openlearningexchange.samples.folder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.openlearningexchange.samples.oaipmh.XmlText;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Parses without ever fetching anything; what does not parse gets a second chance without its
 * forbidden characters.
 */
final class LenientXml {
  private LenientXml() {}

  static Document parse(byte[] bytes) throws SAXException, IOException {
    try {
      return builder().parse(new ByteArrayInputStream(bytes));
    } catch (SAXException | IOException firstTry) {
      String text =
          XmlText.clean(new String(bytes, StandardCharsets.UTF_8).replace("\uFFFD", "")).strip();
      return builder().parse(new InputSource(new StringReader(text)));
    }
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder;
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The usual handler prints to standard error. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException ignored) {}

    @Override
    public void error(SAXParseException problem) throws SAXException {
      throw problem;
    }

    @Override
    public void fatalError(SAXParseException problem) throws SAXException {
      throw problem;
    }
  }
}
