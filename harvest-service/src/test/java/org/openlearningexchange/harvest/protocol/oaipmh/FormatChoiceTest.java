package org.openlearningexchange.harvest.protocol.oaipmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.harvest.xml.LenientXml;
import org.openlearningexchange.harvest.xml.XmlElement;

class FormatChoiceTest {
  private static String best(String... prefixesAndNamespaces) {
    return new FormatChoice(List.of()).best(formats(prefixesAndNamespaces));
  }

  private static XmlElement formats(String... prefixesAndNamespaces) {
    StringBuilder xml = new StringBuilder("<ListMetadataFormats>");
    for (int i = 0; i < prefixesAndNamespaces.length; i += 2) {
      xml.append("<metadataFormat><metadataPrefix>")
          .append(prefixesAndNamespaces[i])
          .append("</metadataPrefix><metadataNamespace>")
          .append(prefixesAndNamespaces[i + 1])
          .append("</metadataNamespace></metadataFormat>");
    }
    xml.append("</ListMetadataFormats>");
    return ((LenientXml.Read) LenientXml.read(xml.toString(), "")).element();
  }

  @Test
  void prefersLomByWhateverPrefix() {
    assertThat(best("oai_dc", "x", "oai_lom", "y")).isEqualTo("oai_lom");
    assertThat(best("oai_dc", "x", "ieee", "http://ltsc.ieee.org/xsd/LOM")).isEqualTo("ieee");
  }

  @Test
  void prefersWhatSaysMoreThanDublinCore() {
    assertThat(best("oai_dc", "x", "marc21", "y", "mods", "z")).isEqualTo("mods");
    assertThat(best("oai_dc", "x", "other", "http://datacite.org/schema/kernel-4"))
        .isEqualTo("other");
  }

  @Test
  void fallsBackToDublinCore() {
    assertThat(best("rfc1807", "x", "ore", "y")).isEqualTo("oai_dc");
    assertThat(best()).isEqualTo("oai_dc");
  }

  @Test
  void followsAnOrderThatIsGiven() {
    FormatChoice choice = new FormatChoice(List.of(KnownFormat.MARC));

    assertThat(choice.best(formats("lom", "x", "marc21", "y"))).isEqualTo("marc21");
    assertThat(choice.best(formats("oai_dc", "x", "lom", "y"))).isEqualTo("lom");
  }
}
