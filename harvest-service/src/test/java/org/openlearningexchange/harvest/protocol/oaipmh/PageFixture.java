package org.openlearningexchange.harvest.protocol.oaipmh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openlearningexchange.harvest.fetch.Spool;
import org.openlearningexchange.harvest.protocol.Delivered;

/** An answer without a server. */
public final class PageFixture {
  private static final int MAX_RECORD = 2_000_000;

  private final PageInspector inspected;
  private final ListPage page;

  private PageFixture(byte[] bytes, int maxRecord) throws IOException {
    Spool spool = Spool.of(bytes);
    inspected = PageInspector.inspect(spool);
    page = new ListPage(inspected.summary(), spool, maxRecord);
  }

  public static PageFixture of(byte[] bytes) throws IOException {
    return new PageFixture(bytes, MAX_RECORD);
  }

  public static PageFixture of(String text) throws IOException {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static PageFixture withRecordsUpTo(int characters, String text) throws IOException {
    return new PageFixture(text.getBytes(StandardCharsets.UTF_8), characters);
  }

  /** A ListRecords answer around these records. */
  static String list(String content) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
      <responseDate>2026-11-01T12:00:00Z</responseDate>
      <request verb="ListRecords">https://example.org/oai</request>
      <ListRecords>%s</ListRecords>
    </OAI-PMH>\
    """
        .formatted(content);
  }

  /** A record with this title in oai_dc. */
  static String record(String identifier, String title) {
    return """
    <record><header><identifier>%s</identifier><datestamp>2026-10-01</datestamp></header>
    <metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title></oai_dc:dc></metadata>
    </record>\
    """
        .formatted(identifier, title);
  }

  OaiDocument.End end() {
    return inspected.end();
  }

  public PageSummary summary() {
    return inspected.summary();
  }

  public boolean isList() {
    return inspected.summary().records() > 0;
  }

  public List<Delivered> records() throws IOException {
    List<Delivered> records = new ArrayList<>();
    page.forEach(records::add);
    return records;
  }
}
