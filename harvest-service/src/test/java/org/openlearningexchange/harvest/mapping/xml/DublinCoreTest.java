package org.openlearningexchange.harvest.mapping.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.learning.Credits;
import org.openlearningexchange.contracts.learning.Encoding;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.xml.LenientXml;

class DublinCoreTest {
  private static Mapping map(String fields) {
    String xml =
        "<oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:dcterms=\"http://purl.org/dc/terms/\">"
            + fields
            + "</oai_dc:dc>";
    return DublinCore.map(((LenientXml.Read) LenientXml.read(xml, "")).element());
  }

  private static LearningResource resource(String fields) {
    return ((Mapping.Mapped) map("<dc:title>T</dc:title>" + fields)).resource();
  }

  @Test
  void mapsTitlesByLanguage() {
    Mapping.Mapped mapped =
        (Mapping.Mapped)
            map(
                "<dc:language>ger</dc:language><dc:title>Algebra &lt;b&gt;I&lt;/b&gt;</dc:title>"
                    + "<dc:title xml:lang=\"en-US\">Algebra one</dc:title>");

    assertThat(mapped.resource().name()).isEqualTo(Map.of("de", "Algebra I", "en", "Algebra one"));
    assertThat(mapped.resource().inLanguage()).containsExactly("de");
  }

  @Test
  void saysThatALanguageIsUndeterminedWhereNobodyStatesIt() {
    assertThat(resource("").name()).containsOnlyKeys("und");
    assertThat(resource("<dc:language>en</dc:language><dc:language>fr</dc:language>").name())
        .containsOnlyKeys("und");
  }

  @Test
  void refusesARecordWithoutTitle() {
    assertThat(map("<dc:title> </dc:title><dc:creator>x</dc:creator>"))
        .isEqualTo(new Mapping.Refused("the record has no title", "dc:title", null));
  }

  @Test
  void keepsEveryStatementOfRightsExactlyWithItsFieldAndLanguage() {
    Mapping.Mapped mapped =
        (Mapping.Mapped)
            map(
                "<dc:title>T</dc:title><dc:rights>info:eu-repo/semantics/openAccess</dc:rights><dc:rights"
                    + " xml:lang=\"de\">CC-BY  4.0,&amp;amp; mehr</dc:rights>"
                    + "<dcterms:license>https://creativecommons.org/licenses/by/4.0/</dcterms:license>");

    assertThat(mapped.licenceStatements())
        .containsExactly(
            new LicenceStatement("info:eu-repo/semantics/openAccess", "dc:rights", null),
            new LicenceStatement("CC-BY  4.0,&amp; mehr", "dc:rights", "de"),
            new LicenceStatement(
                "https://creativecommons.org/licenses/by/4.0/", "dcterms:license", null));
  }

  @Test
  void mapsKnownSubjectsAndKeepsOthersAsKeywords() {
    LearningResource resource =
        resource(
            "<dc:subject>Mathematics</dc:subject><dc:subject>knots; braids</dc:subject>"
                + "<dc:subject>510</dc:subject>");

    assertThat(resource.about()).hasSize(1);
    assertThat(resource.about().get(0).sourceValue()).isEqualTo("Mathematics");
    assertThat(resource.keywords()).isEqualTo(Map.of("und", List.of("knots", "braids", "510")));
  }

  @Test
  void mapsTypesAndKeepsUnknownOnes() {
    LearningResource resource = resource("<dc:type>Text</dc:type><dc:type>Ephemera</dc:type>");

    assertThat(resource.learningResourceType().get(0).id())
        .isEqualTo(URI.create("https://w3id.org/kim/hcrt/text"));
    assertThat(resource.learningResourceType().get(1).id()).isNull();
    assertThat(resource.learningResourceType().get(1).sourceValue()).isEqualTo("Ephemera");
  }

  @Test
  void takesTheDateOfIssueAmongTheDatesOfDSpace() {
    assertThat(
            resource(
                    "<dc:date>2015-08-19T09:00:00Z</dc:date><dc:date>2015-08-20</dc:date>"
                        + "<dc:date>2001-05</dc:date>")
                .datePublished())
        .isEqualTo("2001-05");
  }

  @Test
  void keepsFilesBesideTheLandingPage() {
    LearningResource resource =
        resource(
            "<dc:identifier>https://x.org/a.pdf</dc:identifier><dc:identifier>https://x.org/1</dc:identifier><dc:format>application/pdf</dc:format><dc:format>23"
                + " pages</dc:format>");

    assertThat(resource.id()).isEqualTo(URI.create("https://x.org/1"));
    assertThat(resource.encoding())
        .containsExactly(new Encoding(URI.create("https://x.org/a.pdf"), "application/pdf", null));
  }

  @Test
  void takesNoJavaScriptForAnAddress() {
    assertThat(resource("<dc:identifier>javascript:alert(1)</dc:identifier>").id()).isNull();
  }

  @Test
  void readsCreditsAndHoursFromADescriptionThatSaysNothingElse() {
    LearningResource resource =
        resource(
            "<dc:description>About.</dc:description>"
                + "<dc:description>ECTS: 5 (150 h); micro-credential</dc:description>");

    assertThat(resource.credits()).containsExactly(new Credits(new BigDecimal("5"), "ECTS"));
    assertThat(resource.workload()).isEqualTo(Duration.ofHours(150));
    assertThat(resource.educationalCredentialAwarded().get(0).credentialCategory())
        .isEqualTo("micro-credential");
    assertThat(resource.description()).isEqualTo(Map.of("und", "About."));
  }
}
