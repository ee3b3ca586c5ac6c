package org.openlearningexchange.harvest.protocol.oaipmh;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Metadata;
import org.openlearningexchange.harvest.protocol.SourceRecord;
import org.openlearningexchange.harvest.protocol.UnreadableRecord;
import org.openlearningexchange.harvest.xml.LenientXml;
import org.openlearningexchange.harvest.xml.Sanitiser;
import org.openlearningexchange.harvest.xml.XmlElement;

/** Reads one record of a list (OAI-PMH 2.5). Pure. */
final class RecordReader {
  private static final int KEPT_OF_UNREADABLE = 262_144;

  /** Possessive, so that whatever stands there is read once. */
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "<(?:[\\w.-]++:)?+identifier[^<>]*+>\\s*+(?:<!\\[CDATA\\[)?+([^<]{1,2000}+)</");

  private static final Pattern METADATA = Pattern.compile("<(?:[\\w.-]++:)?+metadata[\\s>/]");

  private final int maxRecord;
  private String surroundings = "";
  private LenientXml reader = new LenientXml("");

  /**
   * @param maxRecord bytes of a record
   */
  RecordReader(int maxRecord) {
    this.maxRecord = maxRecord;
  }

  /**
   * The record, or why it is none.
   *
   * @param around the start tags around it, which seldom differ from those of the record before
   */
  Delivered read(String xml, String around, OaiDocument.Extent extent) {
    return switch (extent) {
      case WHOLE -> read(xml, around);
      case TOO_LARGE -> unreadable(xml, "the record is larger than " + maxRecord + " bytes");
      case ENDLESS -> unreadable(xml, "the record's end is missing");
    };
  }

  private Delivered read(String xml, String around) {
    LenientXml.Reading reading = reader(around).read(xml);
    if (reading instanceof LenientXml.Unreadable unreadable) {
      return unreadable(xml, "the record is not well-formed XML: " + unreadable.reason());
    }
    LenientXml.Read read = (LenientXml.Read) reading;
    return record(read.element(), xml, around, flags(read.repaired(), xml));
  }

  private LenientXml reader(String around) {
    if (!around.equals(surroundings)) {
      reader = new LenientXml(around);
      surroundings = around;
    }
    return reader;
  }

  private static Delivered record(
      XmlElement record, String xml, String surroundings, Set<SourceRecord.Flag> flags) {
    Optional<XmlElement> header =
        record.isNamed("header") ? Optional.of(record) : record.child("header");
    String identifier =
        header.flatMap(h -> h.child("identifier")).map(XmlElement::stripped).orElse("");
    if (identifier.isEmpty()) {
      return new UnreadableRecord(null, "the record has no identifier", bounded(xml));
    }
    if (identifier.length() > 2000) {
      return new UnreadableRecord(
          null, "the record's identifier is longer than 2000 characters", bounded(xml));
    }
    XmlElement head = header.orElseThrow();
    return new SourceRecord(
        identifier,
        head.child("datestamp").map(XmlElement::stripped).filter(d -> !d.isEmpty()).orElse(null),
        head.all("setSpec").map(XmlElement::stripped).filter(s -> !s.isEmpty()).toList(),
        isDeleted(head) || isDeleted(record),
        record.all("metadata").flatMap(it -> metadata(it, surroundings)).findFirst().orElse(null),
        record.all("about").toList(),
        xml,
        surroundings,
        flags);
  }

  /** The status stands at the header (OAI-PMH 2.5); some write it at the record. */
  private static boolean isDeleted(XmlElement element) {
    return element.attribute("status").filter("deleted"::equalsIgnoreCase).isPresent();
  }

  /** One document (OAI-PMH 2.5); where there are several, the mapping looks which it knows. */
  private static Stream<Metadata> metadata(XmlElement metadata, String surroundings) {
    List<XmlElement> children = metadata.children();
    if (!children.isEmpty()) {
      return Stream.of(new Metadata.Xml(children.size() == 1 ? children.get(0) : metadata));
    }
    String text = metadata.stripped();
    return text.startsWith("<")
            && LenientXml.read(withoutDeclaration(text), surroundings) instanceof LenientXml.Read it
        ? Stream.of(new Metadata.Xml(it.element()))
        : Stream.empty();
  }

  /** A document that was put into CDATA, or escaped, may have brought its own. */
  private static String withoutDeclaration(String xml) {
    int end = xml.indexOf("?>");
    return xml.startsWith("<?xml") && end > 0 ? xml.substring(end + 2).strip() : xml;
  }

  private static Set<SourceRecord.Flag> flags(boolean repaired, String xml) {
    Set<SourceRecord.Flag> flags = EnumSet.noneOf(SourceRecord.Flag.class);
    if (repaired) {
      flags.add(SourceRecord.Flag.REPAIRED);
    }
    if (xml.indexOf('\uFFFD') >= 0) {
      flags.add(SourceRecord.Flag.CHARACTERS_LOST);
    }
    return flags;
  }

  private static UnreadableRecord unreadable(String xml, String reason) {
    return new UnreadableRecord(identifier(bounded(xml)), reason, bounded(xml));
  }

  /** As a parser would have read it, so that it names the same record as before. */
  private static @Nullable String identifier(String xml) {
    Matcher metadata = METADATA.matcher(xml);
    Matcher identifier = IDENTIFIER.matcher(xml);
    if (metadata.find()) {
      identifier.region(0, metadata.start());
    }
    if (!identifier.find()) {
      return null;
    }
    String written = identifier.group(1);
    String read =
        written.endsWith("]]>")
            ? written.substring(0, written.length() - 3)
            : Parser.unescapeEntities(Sanitiser.clean(written), false);
    return read.isBlank() ? null : read.strip();
  }

  private static String bounded(String xml) {
    return xml.length() > KEPT_OF_UNREADABLE ? xml.substring(0, KEPT_OF_UNREADABLE) : xml;
  }
}
