package org.openlearningexchange.harvest.protocol.oaipmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class OaiRequestTest {
  private static final URI BASE = URI.create("https://example.org/oai");

  @Test
  void sendsATokenAlone() {
    assertThat(OaiRequest.resume("abc").at(BASE))
        .isEqualTo(URI.create("https://example.org/oai?verb=ListRecords&resumptionToken=abc"));
  }

  @Test
  void encodesEveryByteThatCouldMeanSomething() {
    assertThat(OaiRequest.resume("a&b=c+d%/e #ü中~").at(BASE).toString())
        .endsWith("resumptionToken=a%26b%3Dc%2Bd%25%2Fe%20%23%C3%BC%E4%B8%AD~");
  }

  @Test
  void asksForAWindowAndASet() {
    assertThat(
            OaiRequest.listRecords("lom", "2026-10-01T00:00:00Z", null, "a:b")
                .at(BASE)
                .getRawQuery())
        .isEqualTo("verb=ListRecords&metadataPrefix=lom&from=2026-10-01T00%3A00%3A00Z&set=a%3Ab");
  }

  @Test
  void keepsTheQueryOfTheBaseAddress() {
    assertThat(OaiRequest.identify().at(URI.create("https://example.org/x?site=1#top")).toString())
        .isEqualTo("https://example.org/x?site=1&verb=Identify");
  }
}
