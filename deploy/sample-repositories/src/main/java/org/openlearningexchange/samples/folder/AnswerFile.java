package org.openlearningexchange.samples.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openlearningexchange.samples.oaipmh.Granularity;
import org.openlearningexchange.samples.oaipmh.MetadataFormat;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The records of one file: those of an OAI-PMH answer, or the file's only element as a record of
 * its own.
 */
record AnswerFile(List<FoundRecord> records, Optional<String> reasonIfEmpty) {

  static AnswerFile read(Path file, Path folder) {
    try {
      Document document = LenientXml.parse(Files.readAllBytes(file));
      Instant modified = Files.getLastModifiedTime(file).toInstant();
      List<FoundRecord> records =
          records(document.getDocumentElement(), modified, folder.relativize(file));
      return records.isEmpty()
          ? nothing("an answer without records")
          : new AnswerFile(records, Optional.empty());
    } catch (SAXException notXml) {
      return nothing("not well-formed XML");
    } catch (IOException unreadable) {
      return nothing("cannot be read");
    }
  }

  private static AnswerFile nothing(String reason) {
    return new AnswerFile(List.of(), Optional.of(reason));
  }

  private static List<FoundRecord> records(Element root, Instant modified, Path name) {
    List<FoundRecord> found = new ArrayList<>();
    collect(root, modified, found);
    if (found.isEmpty() && !root.getLocalName().equals("OAI-PMH")) {
      found.add(wrapped(root, modified, name));
    }
    return found;
  }

  /** The outermost record elements with a header: a MARC record inside is content. */
  private static void collect(Element element, Instant modified, List<FoundRecord> found) {
    if (element.getLocalName().equals("record") && Dom.child(element, "header").isPresent()) {
      record(element, modified).ifPresent(found::add);
      return;
    }
    Dom.children(element).forEach(child -> collect(child, modified, found));
  }

  private static Optional<FoundRecord> record(Element record, Instant modified) {
    Element header = Dom.child(record, "header").orElseThrow();
    String datestamp = Dom.textOf(header, "datestamp");
    boolean deleted = header.getAttribute("status").equals("deleted");
    Optional<Element> content =
        Dom.child(record, "metadata").flatMap(metadata -> Dom.children(metadata).findFirst());
    if (Dom.textOf(header, "identifier").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new FoundRecord(
            Dom.textOf(header, "identifier"),
            Granularity.SECOND
                .parse(datestamp)
                .or(() -> Granularity.DAY.parse(datestamp))
                .orElse(modified),
            Granularity.SECOND.parse(datestamp).isPresent(),
            Dom.children(header)
                .filter(Dom.named("setSpec"))
                .map(Dom::text)
                .filter(spec -> !spec.isEmpty())
                .toList(),
            deleted,
            content.map(AnswerFile::format).orElse(MetadataFormat.OAI_DC),
            Dom.write(record)));
  }

  private static FoundRecord wrapped(Element content, Instant modified, Path name) {
    String identifier =
        "oai:records.example.org:" + name.toString().replaceAll("[^A-Za-z0-9._/-]", "_");
    String record =
        "<record><header><identifier>"
            + identifier
            + "</identifier><datestamp>"
            + Granularity.SECOND.format(modified)
            + "</datestamp></header><metadata>"
            + Dom.write(content)
            + "</metadata></record>";
    return new FoundRecord(identifier, modified, true, List.of(), false, format(content), record);
  }

  private static MetadataFormat format(Element content) {
    String namespace = content.getNamespaceURI();
    return namespace == null
        ? MetadataFormat.withPrefix(content.getLocalName(), "http://example.org/no-namespace")
        : MetadataFormat.withNamespace(namespace)
            .orElseGet(() -> MetadataFormat.withPrefix(content.getLocalName(), namespace));
  }
}
