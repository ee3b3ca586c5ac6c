package org.openlearningexchange.harvest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.harvest.protocol.Metadata;
import org.openlearningexchange.harvest.protocol.SourceRecord;
import org.openlearningexchange.harvest.xml.LenientXml;
import org.openlearningexchange.harvest.xml.XmlElement;

class MetadataMapperTest {
  private final MetadataMapper mapper = new MetadataMapper(Set.of("exchange.example.org"));

  private static XmlElement xml(String text) {
    return ((LenientXml.Read) LenientXml.read(text, "")).element();
  }

  private static SourceRecord record(String identifier, XmlElement metadata, XmlElement... about) {
    return new SourceRecord(
        identifier,
        null,
        List.of(),
        false,
        metadata == null ? null : new Metadata.Xml(metadata),
        List.of(about),
        "",
        "",
        Set.of());
  }

  private Mapping map(String metadata) {
    return mapper.map(record("oai:x:1", xml(metadata)));
  }

  @Test
  void refusesFormatsThatCannotBeReadYet() {
    assertThat(map("<CMD xmlns=\"http://www.clarin.eu/cmd/\"/>"))
        .isEqualTo(
            new Mapping.Refused(
                "format CMD cannot be read yet", "metadata", "http://www.clarin.eu/cmd/"));
  }

  @Test
  void refusesARecordWithoutMetadata() {
    assertThat(mapper.map(record("oai:x:1", null))).isInstanceOf(Mapping.Refused.class);
  }

  @Test
  void goesByTheMetadataWhateverItsNameSpace() {
    assertThat(map("<dc><title>T</title></dc>")).isInstanceOf(Mapping.Mapped.class);
    assertThat(map("<LOM><General><Title><String>T</String></Title></General></LOM>"))
        .isInstanceOf(Mapping.Mapped.class);
  }

  @Test
  void takesNothingBackThatCameFromThisExchange() {
    XmlElement dc = xml("<dc><title>T</title></dc>");
    XmlElement provenance =
        xml(
            "<about><provenance xmlns=\"http://www.openarchives.org/OAI/2.0/provenance\">"
                + "<originDescription><baseURL>https://other.org/oai</baseURL><originDescription>"
                + "<baseURL>https://Exchange.example.org/oai</baseURL></originDescription>"
                + "</originDescription></provenance></about>");

    assertThat(mapper.map(record("oai:exchange.example.org:1", dc)))
        .isInstanceOfSatisfying(
            Mapping.Refused.class, r -> assertThat(r.reason()).startsWith("no loops"));
    assertThat(mapper.map(record("oai:x:1", dc, provenance))).isInstanceOf(Mapping.Refused.class);
    assertThat(mapper.map(record("oai:x:1", dc))).isInstanceOf(Mapping.Mapped.class);
  }

  @Test
  void mapsJsonByItsForm() {
    assertThat(mapper.map(json("https://oer.example/1"))).isInstanceOf(Mapping.Mapped.class);
    assertThat(mapper.map(json("https://exchange.example.org/resources/1")))
        .isInstanceOfSatisfying(
            Mapping.Refused.class, r -> assertThat(r.reason()).startsWith("no loops"));
  }

  private static SourceRecord json(String identifier) {
    return new SourceRecord(
        identifier,
        null,
        List.of(),
        false,
        new Metadata.Json(
            Metadata.Json.Form.TABLE_ROW,
            JsonNodeFactory.instance.objectNode().put("title", "T"),
            null),
        List.of(),
        "",
        "",
        Set.of());
  }
}
