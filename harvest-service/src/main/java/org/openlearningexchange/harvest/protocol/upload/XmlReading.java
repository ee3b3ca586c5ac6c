package org.openlearningexchange.harvest.protocol.upload;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Metadata;
import org.openlearningexchange.harvest.protocol.SourceRecord;
import org.openlearningexchange.harvest.protocol.UnreadableRecord;
import org.openlearningexchange.harvest.protocol.document.Entry;
import org.openlearningexchange.harvest.protocol.oaipmh.OaiRecords;
import org.openlearningexchange.harvest.xml.LenientXml;
import org.openlearningexchange.harvest.xml.XmlElement;

/** Reads records of a file: those of OAI-PMH as such, and metadata without a header. Pure. */
final class XmlReading {
  private static final int LONGEST_IDENTIFIER = 2_000;
  private static final int DEEPEST = 6;

  private XmlReading() {}

  static Delivered read(Entry entry) {
    if (entry.fault() != null) {
      return unreadable(entry, entry.fault());
    }
    LenientXml.Reading reading = LenientXml.read(entry.text(), entry.surroundings());
    if (reading instanceof LenientXml.Unreadable none) {
      return unreadable(entry, "the entry is not well-formed XML: " + none.reason());
    }
    LenientXml.Read read = (LenientXml.Read) reading;
    return read.element().child("header").isPresent()
        ? OaiRecords.read(entry.text(), entry.surroundings())
        : bare(entry, read);
  }

  private static Delivered bare(Entry entry, LenientXml.Read read) {
    Optional<String> identifier = identifier(read.element());
    if (identifier.isEmpty()) {
      return unreadable(entry, "the entry has no identifier in its metadata");
    }
    Set<SourceRecord.Flag> flags = EnumSet.noneOf(SourceRecord.Flag.class);
    if (read.repaired()) {
      flags.add(SourceRecord.Flag.REPAIRED);
    }
    return new SourceRecord(
        identifier.get(),
        null,
        List.of(),
        false,
        new Metadata.Xml(read.element()),
        List.of(),
        entry.text(),
        entry.surroundings(),
        flags);
  }

  /** What catalogues call their records by, else the first identifier of the resource. */
  private static Optional<String> identifier(XmlElement metadata) {
    return Stream.of(
            inside(metadata, DEEPEST).filter(element -> element.isNamed("recordIdentifier")),
            metadata
                .all("controlfield")
                .filter(field -> field.attribute("tag").filter("001"::equals).isPresent()),
            inside(metadata, DEEPEST).filter(element -> element.isNamed("identifier")))
        .flatMap(found -> found)
        .map(element -> element.child("entry").orElse(element).stripped())
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST_IDENTIFIER)
        .findFirst();
  }

  private static Stream<XmlElement> inside(XmlElement element, int deep) {
    return deep == 0
        ? Stream.empty()
        : element.children().stream()
            .flatMap(child -> Stream.concat(Stream.of(child), inside(child, deep - 1)));
  }

  private static UnreadableRecord unreadable(Entry entry, String reason) {
    return new UnreadableRecord(null, entry.at(reason), entry.bounded());
  }
}
