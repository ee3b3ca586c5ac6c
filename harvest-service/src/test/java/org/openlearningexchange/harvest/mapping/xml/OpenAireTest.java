package org.openlearningexchange.harvest.mapping.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.harvest.mapping.xml.Mapped.person;
import static org.openlearningexchange.harvest.mapping.xml.Mapped.statement;
import static org.openlearningexchange.harvest.mapping.xml.Mapped.unknown;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.learning.Encoding;
import org.openlearningexchange.contracts.learning.LearningResource;

class OpenAireTest {
  private static Mapped mapped;

  @BeforeAll
  static void mapARecord() {
    mapped =
        Mapped.of(
            """
            <oaire:resource xmlns:oaire="http://namespace.openaire.eu/schema/oaire/"
                xmlns:datacite="http://datacite.org/schema/kernel-4"
                xmlns:dc="http://purl.org/dc/elements/1.1/">
              <datacite:titles><datacite:title xml:lang="pt">Nós e tranças</datacite:title></datacite:titles>
              <datacite:creators><datacite:creator>
                <datacite:creatorName nameType="Personal">Able, Ann</datacite:creatorName>
              </datacite:creator></datacite:creators>
              <datacite:identifier identifierType="Handle">1234/5</datacite:identifier>
              <datacite:dates><datacite:date dateType="Issued">2020-05</datacite:date></datacite:dates>
              <dc:language>por</dc:language>
              <dc:publisher>House of Knots</dc:publisher>
              <dc:description>About knots.</dc:description>
              <oaire:resourceType resourceTypeGeneral="other research product"
                uri="http://purl.org/coar/resource_type/c_12ce">video</oaire:resourceType>
              <datacite:rights rightsURI="http://purl.org/coar/access_right/c_abf2">open access</datacite:rights>
              <oaire:licenseCondition startDate="2020-05-01"
                uri="https://creativecommons.org/licenses/by/4.0/">Creative Commons Attribution</oaire:licenseCondition>
              <oaire:file mimeType="video/mp4" objectType="fulltext">https://x.org/files/1</oaire:file>
            </oaire:resource>
            """);
  }

  @Test
  void mapsWhatItTakesFromDataCiteAndDublinCore() {
    LearningResource resource = mapped.resource();

    assertThat(resource.name()).isEqualTo(Map.of("pt", "Nós e tranças"));
    assertThat(resource.description()).isEqualTo(Map.of("pt", "About knots."));
    assertThat(resource.creator()).containsExactly(person("Able, Ann"));
    assertThat(resource.publisher()).containsExactly(unknown("House of Knots"));
    assertThat(resource.inLanguage()).containsExactly("pt");
    assertThat(resource.datePublished()).isEqualTo("2020-05");
    assertThat(Mapped.ends(resource.learningResourceType())).containsExactly("video");
  }

  @Test
  void takesTheHandleForTheResourceAndTheFileForAnEncoding() {
    assertThat(mapped.resource().id()).isEqualTo(URI.create("https://hdl.handle.net/1234/5"));
    assertThat(mapped.resource().encoding())
        .containsExactly(new Encoding(URI.create("https://x.org/files/1"), "video/mp4", null));
  }

  @Test
  void keepsLicenceAndAccessApart() {
    assertThat(mapped.statements())
        .containsExactly(
            statement("datacite:rights", "open access"),
            statement("datacite:rights@rightsURI", "http://purl.org/coar/access_right/c_abf2"),
            statement("oaire:licenseCondition", "Creative Commons Attribution"),
            statement("oaire:licenseCondition@uri", "https://creativecommons.org/licenses/by/4.0/"),
            statement("oaire:licenseCondition@startDate", "2020-05-01"));
    assertThat(mapped.resource().isAccessibleForFree()).isTrue();
  }

  @Test
  void takesTheDayOfAvailabilityAlongWhereAccessWaitsForIt() {
    String record =
        """
        <oaire:resource xmlns:oaire="http://namespace.openaire.eu/schema/oaire/"
            xmlns:datacite="http://datacite.org/schema/kernel-4">
          <datacite:titles><datacite:title>Knots</datacite:title></datacite:titles>
          <datacite:dates><datacite:date dateType="Available">2030-01-01</datacite:date></datacite:dates>
          <datacite:rights rightsURI="%s"/>
        </oaire:resource>
        """;

    assertThat(Mapped.of(record.formatted("http://purl.org/coar/access_right/c_f1cf")).statements())
        .contains(statement("datacite:date[Available]", "2030-01-01"));
    assertThat(Mapped.of(record.formatted("http://purl.org/coar/access_right/c_abf2")).statements())
        .doesNotContain(statement("datacite:date[Available]", "2030-01-01"));
  }
}
