package org.openlearningexchange.harvest.protocol.upload;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openlearningexchange.harvest.fetch.ContentType;
import org.openlearningexchange.harvest.fetch.Spool;
import org.openlearningexchange.harvest.protocol.document.Contents;
import org.openlearningexchange.harvest.protocol.document.DocumentForm;
import org.openlearningexchange.harvest.protocol.document.Inspection;
import org.openlearningexchange.harvest.protocol.document.XmlEntries;
import org.openlearningexchange.harvest.protocol.document.XmlEntries.Kind;

/**
 * A file of XML: an answer to ListRecords or GetRecord, records of OAI-PMH in any other element,
 * metadata documents in any element, or one metadata document.
 */
final class XmlForm implements DocumentForm {
  /** Roots that are themselves metadata; what is in any other root is. */
  private static final Set<String> METADATA =
      Set.of("dc", "qualifieddc", "lom", "mods", "record", "resource", "oai_dc", "thesis");

  private static final Set<String> AROUND = Set.of("oai-pmh", "listrecords", "getrecord");

  private final int maxRecord;

  XmlForm(int maxRecord) {
    this.maxRecord = maxRecord;
  }

  @Override
  public String accept() {
    return "application/xml, text/xml";
  }

  @Override
  public Inspection inspect(Spool body, ContentType type, URI address) throws IOException {
    try (XmlEntries entries = entries(body)) {
      long count = 0;
      while (entries.next() != null) {
        count++;
      }
      if (entries.root() == null || entries.isHtml()) {
        return new Inspection.NotReadable(
            entries.isHtml() ? "the file is an HTML page" : "the file is no XML", false);
      }
      Contents contents = new Contents(count, entries.fault(), null, true, null, List.of());
      return new Inspection.Readable(contents, () -> entries(body), XmlReading::read);
    }
  }

  private XmlEntries entries(Spool body) throws IOException {
    return new XmlEntries(body, XmlForm::kind, maxRecord);
  }

  private static Kind kind(List<String> around, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (AROUND.contains(lower)) {
      return Kind.AROUND;
    }
    if (around.isEmpty()) {
      return METADATA.contains(lower) ? Kind.ENTRY : Kind.AROUND;
    }
    boolean isEnvelope = around.contains("OAI-PMH");
    return isEnvelope && !lower.equals("record") ? Kind.PART : Kind.ENTRY;
  }
}
