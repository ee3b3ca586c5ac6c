package org.openlearningexchange.samples.oaipmh;

import java.util.Optional;

/** Writes headers, records and the token that ends a page. */
final class RecordWriter {
  private final Granularity granularity;

  RecordWriter(Granularity granularity) {
    this.granularity = granularity;
  }

  void write(Page page, XmlOut xml) {
    String prefix = page.query().prefix();
    for (Item item : page.items()) {
      if (page.query().verb() == Verb.LIST_IDENTIFIERS) {
        writeHeader(item, xml);
      } else {
        writeRecord(item, prefix, xml);
      }
    }
    if (!page.isWhole()) {
      writeToken(page, xml);
    }
  }

  void writeRecord(Item item, String prefix, XmlOut xml) {
    Optional<String> raw = item.metadata().rawRecord(prefix);
    if (raw.isPresent() && !item.deleted()) {
      xml.raw(raw.get());
      return;
    }
    xml.start("record");
    writeHeader(item, xml);
    if (!item.deleted()) {
      xml.start("metadata").raw(item.metadata().xml(prefix)).end();
    }
    xml.end();
  }

  private void writeHeader(Item item, XmlOut xml) {
    xml.start("header");
    if (item.deleted()) {
      xml.attribute("status", "deleted");
    }
    xml.element("identifier", item.identifier());
    xml.element("datestamp", granularity.format(item.datestamp()));
    item.sets().forEach(set -> xml.element("setSpec", set));
    xml.end();
  }

  /** The last page of a list that had several ends with an empty token (OAI-PMH 3.5). */
  private static void writeToken(Page page, XmlOut xml) {
    xml.start("resumptionToken");
    page.expires()
        .ifPresent(when -> xml.attribute("expirationDate", Granularity.SECOND.format(when)));
    xml.attribute("completeListSize", Integer.toString(page.completeListSize()));
    xml.attribute("cursor", Integer.toString(page.cursor()));
    xml.text(page.next().map(ResumptionToken::encode).orElse("")).end();
  }
}
