package org.openlearningexchange.harvest.protocol.oaipmh;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.Metadata;
import org.openlearningexchange.harvest.protocol.SourceRecord;
import org.openlearningexchange.harvest.protocol.UnreadableRecord;
import org.openlearningexchange.harvest.xml.LenientXml;
import org.openlearningexchange.harvest.xml.XmlElement;

/** Reads one record of a list (OAI-PMH 2.5). Pure. */
final class RecordReader {
  private static final int KEPT_OF_UNREADABLE = 262_144;

  /** Possessive, so that whatever stands there is read once. */
  private static final Pattern IDENTIFIER =
      Pattern.compile("<(?:[\\w.-]++:)?+identifier[^<>]*+>\\s*+([^<]{1,2000}+)</");

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
    Optional<XmlElement> header = record.child("header");
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
        head.attribute("status").filter("deleted"::equalsIgnoreCase).isPresent(),
        record
            .child("metadata")
            .map(XmlElement::children)
            .filter(children -> !children.isEmpty())
            .map(children -> new Metadata.Xml(children.get(0)))
            .orElse(null),
        record.all("about").toList(),
        xml,
        surroundings,
        flags);
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
    Matcher identifier = IDENTIFIER.matcher(bounded(xml));
    return new UnreadableRecord(
        identifier.find() ? identifier.group(1).strip() : null, reason, bounded(xml));
  }

  private static String bounded(String xml) {
    return xml.length() > KEPT_OF_UNREADABLE ? xml.substring(0, KEPT_OF_UNREADABLE) : xml;
  }
}
