package org.openlearningexchange.harvest.protocol.oaipmh;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.openlearningexchange.harvest.protocol.ProtocolConformance;
import org.openlearningexchange.harvest.protocol.SourceFixture;
import org.openlearningexchange.harvest.protocol.SourceProtocol;

class OaiPmhConformanceTest extends ProtocolConformance {
  private static final String TYPE = "text/xml";

  @Override
  protected SourceProtocol protocol() {
    return new OaiPmhProtocol(
        new OaiPmhClient(fixture.patient(), SourceFixture.MAX_RECORD), SourceFixture.MAX_RECORD);
  }

  @Override
  protected URI address() {
    return server.at("/oai");
  }

  @Override
  protected boolean asksWhetherSomethingChanged() {
    return false;
  }

  @Override
  protected void offer(List<List<Item>> pages) {
    server.put(
        "/oai?verb=Identify",
        TYPE,
        envelope("<Identify><granularity>YYYY-MM-DD</granularity></Identify>"));
    for (int i = 0; i < pages.size(); i++) {
      String query = i == 0 ? "metadataPrefix=oai_dc" : "resumptionToken=" + i;
      String token =
          i + 1 < pages.size() ? "<resumptionToken>" + (i + 1) + "</resumptionToken>" : "";
      String records =
          pages.get(i).stream().map(OaiPmhConformanceTest::xml).collect(Collectors.joining());
      server.put(
          "/oai?verb=ListRecords&" + query,
          TYPE,
          envelope(
              records.isEmpty()
                  ? "<error code=\"noRecordsMatch\"/>"
                  : "<ListRecords>" + records + token + "</ListRecords>"));
    }
  }

  private static String xml(Item item) {
    return """
        <record><header><identifier>%s</identifier><datestamp>2024-01-01</datestamp></header>
        <metadata><dc xmlns="http://www.openarchives.org/OAI/2.0/oai_dc/"><title>%s</title>
        <description>%s</description></dc></metadata></record>"""
        .formatted(item.id(), item.title(), item.filling());
  }

  private static String envelope(String content) {
    return "<?xml version=\"1.0\"?><OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">"
        + "<responseDate>2026-11-01T12:00:00Z</responseDate>"
        + content
        + "</OAI-PMH>";
  }
}
