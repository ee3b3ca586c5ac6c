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
import org.openlearningexchange.contracts.learning.RelatedWork;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.message.SourceValue;
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

  @Test
  void keepsBesideTheResourceWhatTheSourceSaidOtherwise() {
    assertThat(
            ((Mapping.Mapped)
                    map(
                        "<dc:title>T</dc:title><dc:language>English; Czech</dc:language>"
                            + "<dc:date>circa 1999</dc:date><dc:date>2001</dc:date>"
                            + "<dc:creator>null null</dc:creator><dc:type>PeerReviewed</dc:type>"))
                .sourceValues())
        .containsExactly(
            new SourceValue("dc:language", "English; Czech"),
            new SourceValue("dc:type", "PeerReviewed"),
            new SourceValue("dc:creator", "null null"),
            new SourceValue("dc:date", "circa 1999"));
  }

  @Test
  void keepsNothingBesideWhereTheResourceSaysTheSame() {
    assertThat(
            ((Mapping.Mapped)
                    map(
                        "<dc:title>T</dc:title><dc:language>en</dc:language>"
                            + "<dc:date>2001-05-03</dc:date><dc:creator>Able, Ann</dc:creator>"))
                .sourceValues())
        .isEmpty();
  }

  @Test
  void takesThePageThatEPrintsNamesBesideTheFile() {
    assertThat(
            resource(
                    "<dc:identifier>https://x.org/77/1/a.pdf</dc:identifier>"
                        + "<dc:relation>https://x.org/77/</dc:relation>"
                        + "<dc:relation>https://x.org/88/</dc:relation>")
                .id())
        .isEqualTo(URI.create("https://x.org/77/"));
  }

  @Test
  void takesAThumbnailAmongTheFilesForThePicture() {
    LearningResource resource =
        resource(
            "<dc:identifier>https://x.org/1/thumbnail.jpg</dc:identifier>"
                + "<dc:identifier>https://x.org/1/a.pdf</dc:identifier>");

    assertThat(resource.image()).isEqualTo(URI.create("https://x.org/1/thumbnail.jpg"));
    assertThat(resource.encoding())
        .containsExactly(new Encoding(URI.create("https://x.org/1/a.pdf"), null, null));
  }

  @Test
  void takesAnEmbargosEndAlongAsAStatement() {
    assertThat(statements("<dc:date>info:eu-repo/date/embargoEnd/2030-01-01</dc:date>"))
        .containsExactly(
            new LicenceStatement("info:eu-repo/date/embargoEnd/2030-01-01", "dc:date", null));
    assertThat(
            statements(
                "<dc:rights>info:eu-repo/semantics/embargoedAccess</dc:rights>"
                    + "<dcterms:available>2030-01-01</dcterms:available>"))
        .contains(new LicenceStatement("2030-01-01", "dcterms:available", null));
    assertThat(statements("<dcterms:available>2030-01-01</dcterms:available>")).isEmpty();
  }

  private static List<LicenceStatement> statements(String fields) {
    return ((Mapping.Mapped) map("<dc:title>T</dc:title>" + fields)).licenceStatements();
  }

  @Test
  void takesAnEmbargosEndForNoDateOfIssue() {
    assertThat(
            resource("<dc:date>info:eu-repo/date/embargoEnd/2030-01-01</dc:date>").datePublished())
        .isNull();
  }

  @Test
  void takesAProgramsWordForNothingForNoTitle() {
    assertThat(map("<dc:title>null</dc:title>")).isInstanceOf(Mapping.Refused.class);
  }

  @Test
  void splitsTypesAtSemicolons() {
    assertThat(Mapped.ends(resource("<dc:type>Image;Text</dc:type>").learningResourceType()))
        .containsExactly("image", "text");
  }

  @Test
  void readsTheTermsThatNsdlAdds() {
    LearningResource resource =
        Mapped.of(
                "<nsdl_dc:nsdl_dc xmlns:nsdl_dc=\"http://ns.nsdl.org/nsdl_dc_v1.02/\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                    + " xmlns:dct=\"http://purl.org/dc/terms/\""
                    + " xmlns:ieee=\"http://www.ieee.org/xsd/LOMv1p0\"><dc:title>T</dc:title>"
                    + "<dct:educationLevel>Grade 7</dct:educationLevel>"
                    + "<dct:audience>Educator</dct:audience>"
                    + "<dct:conformsTo>http://purl.org/ASN/resources/S1</dct:conformsTo>"
                    + "<dct:accessRights>Free access</dct:accessRights>"
                    + "<ieee:typicalLearningTime>PT45M</ieee:typicalLearningTime>"
                    + "</nsdl_dc:nsdl_dc>")
            .resource();

    assertThat(Mapped.ends(resource.educationalLevel())).containsExactly("level2");
    assertThat(Mapped.ends(resource.audience())).containsExactly("teacher");
    assertThat(Mapped.ends(resource.teaches())).containsExactly("S1");
    assertThat(resource.isAccessibleForFree()).isTrue();
    assertThat(resource.timeRequired()).isEqualTo(Duration.ofMinutes(45));
  }

  @Test
  void readsQualifiedDublinCore() {
    LearningResource resource =
        Mapped.of(
                "<qdc:qualifieddc xmlns:qdc=\"http://dspace.org/qualifieddc/\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                    + " xmlns:dcterms=\"http://purl.org/dc/terms/\"><dc:title>T</dc:title>"
                    + "<dcterms:abstract>About knots.</dcterms:abstract>"
                    + "<dcterms:issued>2012</dcterms:issued>"
                    + "<dc:date>2015-01-01T00:00:00Z</dc:date>"
                    + "<dcterms:isPartOf>Ropes today</dcterms:isPartOf></qdc:qualifieddc>")
            .resource();

    assertThat(resource.description()).containsValue("About knots.");
    assertThat(resource.datePublished()).isEqualTo("2012");
    assertThat(resource.isPartOf()).containsExactly(new RelatedWork(null, "Ropes today"));
  }

  @Test
  void readsAccessibilityWhereTermsOfItStandBetween() {
    Mapped mapped =
        Mapped.of(
            "<dc><title>T</title><accessMode>visual</accessMode>"
                + "<accessibilityFeature>Untertitel; captions</accessibilityFeature>"
                + "<accessibilityHazard>lightning</accessibilityHazard></dc>");

    assertThat(mapped.resource().accessMode()).containsExactly("visual");
    assertThat(mapped.resource().accessibilityFeature()).containsExactly("subtitles", "captions");
    assertThat(mapped.resource().accessibilityHazard()).isEmpty();
    assertThat(mapped.sourceValues())
        .containsExactly(
            new SourceValue("dc:accessibilityFeature", "Untertitel"),
            new SourceValue("dc:accessibilityHazard", "lightning"));
  }
}
