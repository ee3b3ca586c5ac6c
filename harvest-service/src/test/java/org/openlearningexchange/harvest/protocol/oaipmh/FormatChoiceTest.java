package org.openlearningexchange.harvest.protocol.oaipmh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openlearningexchange.harvest.xml.LenientXml;

class FormatChoiceTest {
  private static String best(String... prefixesAndNamespaces) {
    StringBuilder xml = new StringBuilder("<ListMetadataFormats>");
    for (int i = 0; i < prefixesAndNamespaces.length; i += 2) {
      xml.append("<metadataFormat><metadataPrefix>")
          .append(prefixesAndNamespaces[i])
          .append("</metadataPrefix><metadataNamespace>")
          .append(prefixesAndNamespaces[i + 1])
          .append("</metadataNamespace></metadataFormat>");
    }
    xml.append("</ListMetadataFormats>");
    return FormatChoice.best(((LenientXml.Read) LenientXml.read(xml.toString(), "")).element());
  }

  @Test
  void prefersLomByWhateverPrefix() {
    assertThat(best("oai_dc", "x", "oai_lom", "y")).isEqualTo("oai_lom");
    assertThat(best("oai_dc", "x", "ieee", "http://ltsc.ieee.org/xsd/LOM")).isEqualTo("ieee");
  }

  @Test
  void fallsBackToDublinCore() {
    assertThat(best("marc21", "x", "mods", "y")).isEqualTo("oai_dc");
    assertThat(best()).isEqualTo("oai_dc");
  }
}
