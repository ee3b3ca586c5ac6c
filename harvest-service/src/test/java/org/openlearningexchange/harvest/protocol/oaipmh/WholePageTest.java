package org.openlearningexchange.harvest.protocol.oaipmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Metadata;
import org.openlearningexchange.harvest.protocol.SourceRecord;
import org.openlearningexchange.harvest.xml.XmlElement;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A page that is well-formed says the same whether it is cut into records first, as here, or read
 * as one document by another parser.
 */
class WholePageTest {
  @Test
  void recordsAreWhatAnotherParserFindsInThePage() throws Exception {
    String page =
        PageFixture.list(
                PageFixture.record("oai:x:1", "Übung &amp; <![CDATA[<b>]]>&#x4e2d; \uD83D\uDE00")
                    + "<!-- <record> --><?pi <record>?>"
                    + PageFixture.record("oai:x:2", "a<!-- - -> </record> -->b")
                        .replace("<dc:title>", "<dc:title xml:lang='e\">n' x = '/>'\n>")
                    + "<record><header status=\"deleted\"><identifier>3</identifier></header></record>"
                    + PageFixture.record("oai:x:4", "<record>inner</record><e/><e  />")
                        .replace("<dc:title>", "<dc:title xmlns=''>"))
            .replace("<ListRecords>", "<ListRecords xmlns:a='urn:a' >")
            .replaceFirst("</oai_dc:dc>", "<a:x a:y='1'/></oai_dc:dc>");

    assertThat(difference(page.getBytes(StandardCharsets.UTF_8))).contains("");
  }

  @Test
  void recordsAreWholeWhereverTheyStandInALargePage() throws Exception {
    String longTag = "<dc:title xml:lang=\"" + "x".repeat(40_000) + "\">";
    String records =
        IntStream.range(0, 700)
            .mapToObj(i -> PageFixture.record("oai:x:" + i, "ü>".repeat(i * 7 % 900)))
            .collect(Collectors.joining("\n"));
    String page =
        PageFixture.list(records + PageFixture.record("l", "").replace("<dc:title>", longTag));

    assertThat(page.length()).isGreaterThan(500_000);
    assertThat(difference(page.getBytes(StandardCharsets.UTF_8))).contains("");
  }

  @Test
  void realPagesAreWhatAnotherParserFindsInThem() throws Exception {
    String folder = System.getProperty("exchange.corpus", "");
    Path corpus = Path.of(folder, "oai");
    assumeTrue(
        !folder.isEmpty() && Files.isDirectory(corpus),
        "skipped: no corpus of real responses at exchange.corpus=" + folder);
    List<String> differences = new ArrayList<>();
    int compared = 0;

    try (Stream<Path> files = Files.walk(corpus).filter(Files::isRegularFile)) {
      for (Path file : files.sorted().toList()) {
        Optional<String> difference = difference(Files.readAllBytes(file));
        compared += difference.isPresent() ? 1 : 0;
        difference.filter(d -> !d.isEmpty()).ifPresent(d -> differences.add(file + ": " + d));
      }
    }

    assertThat(differences).isEmpty();
    assertThat(compared).isGreaterThan(70);
  }

  /** Empty when the page is no well-formed OAI-PMH document without a DTD. */
  private static Optional<String> difference(byte[] page) throws Exception {
    List<String> expected = new ArrayList<>();
    try {
      Element root = parser().parse(new ByteArrayInputStream(page)).getDocumentElement();
      for (Element list : children(root)) {
        if (root.getLocalName().equals("OAI-PMH") && list.getLocalName().equals("ListRecords")) {
          children(list).stream()
              .filter(record -> record.getLocalName().equals("record"))
              .forEach(record -> expected.add(metadata(record)));
        }
      }
    } catch (SAXException notWellFormed) {
      return Optional.empty();
    }
    List<String> found = PageFixture.of(page).records().stream().map(WholePageTest::text).toList();
    return Optional.of(found.equals(expected) ? "" : firstDifference(found, expected));
  }

  private static String firstDifference(List<String> found, List<String> expected) {
    for (int i = 0; i < Math.min(found.size(), expected.size()); i++) {
      if (!found.get(i).equals(expected.get(i))) {
        return "record " + i + " is " + found.get(i) + "\nbut should be " + expected.get(i);
      }
    }
    return found.size() + " records in place of " + expected.size();
  }

  private static String text(Delivered delivered) {
    return delivered instanceof SourceRecord record
            && record.metadata() instanceof Metadata.Xml metadata
        ? text(metadata.root())
        : "";
  }

  private static String text(XmlElement element) {
    StringBuilder out = new StringBuilder(start(element.namespace(), element.name()));
    out.append(new TreeMap<>(element.attributes()));
    element.children().forEach(child -> out.append(text(child)));
    return out.append(element.text()).append('>').toString();
  }

  /** The first element in the first metadata. */
  private static String metadata(Element record) {
    return children(record).stream()
        .filter(child -> child.getLocalName().equals("metadata"))
        .findFirst()
        .flatMap(metadata -> children(metadata).stream().findFirst())
        .map(WholePageTest::text)
        .orElse("");
  }

  private static String text(Element element) {
    StringBuilder out =
        new StringBuilder(
            start(
                Optional.ofNullable(element.getNamespaceURI()).orElse(""), element.getLocalName()));
    TreeMap<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      if (!"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
        attributes.put(attribute.getLocalName(), attribute.getNodeValue());
      }
    }
    out.append(attributes);
    children(element).forEach(child -> out.append(text(child)));
    return out.append(element.getTextContent()).append('>').toString();
  }

  private static String start(String namespace, String name) {
    return "<{" + namespace + "}" + name;
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    NodeList nodes = element.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  private static DocumentBuilder parser() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    DocumentBuilder parser = factory.newDocumentBuilder();
    parser.setErrorHandler(new Silent());
    return parser;
  }

  /** Throws, and writes nothing to the standard error. */
  private static final class Silent implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
