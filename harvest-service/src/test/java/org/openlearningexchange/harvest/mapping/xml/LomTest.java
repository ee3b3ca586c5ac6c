package org.openlearningexchange.harvest.mapping.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Credits;
import org.openlearningexchange.contracts.learning.Encoding;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.message.SourceValue;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.xml.LenientXml;

class LomTest {
  private static final String TITLE =
      "<general><title><string language=\"en\">T</string></title></general>";

  private static Mapping.Mapped map(String xml) {
    return (Mapping.Mapped) Lom.map(((LenientXml.Read) LenientXml.read(xml, "")).element());
  }

  private static LearningResource resource(String content) {
    return map("<lom xmlns=\"http://ltsc.ieee.org/xsd/LOM\">" + TITLE + content + "</lom>")
        .resource();
  }

  private static String term(String element, String value) {
    return "<%1$s><source>LOMv1.0</source><value>%2$s</value></%1$s>".formatted(element, value);
  }

  private static String classification(String purpose, String content) {
    return "<classification>" + term("purpose", purpose) + content + "</classification>";
  }

  private static String taxon(String source, String id, String entry) {
    return ("<taxonPath><source><string language=\"x-none\">%s</string></source><taxon><id>%s</id>"
            + "<entry><string language=\"en\">%s</string></entry></taxon></taxonPath>")
        .formatted(source, id, entry);
  }

  @Test
  void readsTheBindingOfIeee() {
    Mapping.Mapped mapped =
        map(
            """
            <lom:lom xmlns:lom="http://ltsc.ieee.org/xsd/LOM"><lom:general>
              <lom:title><lom:string language="de">Algebra</lom:string>
                <lom:string language="x-mt-fr">Algèbre</lom:string></lom:title>
              <lom:language>de-DE</lom:language>
              <lom:description><lom:string>Ohne Sprache</lom:string></lom:description>
              <lom:keyword><lom:string language="de">Vektor</lom:string></lom:keyword>
            </lom:general></lom:lom>\
            """);

    assertThat(mapped.resource().name()).isEqualTo(Map.of("de", "Algebra"));
    assertThat(mapped.resource().description()).isEqualTo(Map.of("de", "Ohne Sprache"));
    assertThat(mapped.resource().keywords()).isEqualTo(Map.of("de", List.of("Vektor")));
    assertThat(mapped.resource().inLanguage()).containsExactly("de");
  }

  @Test
  void readsTheOlderBindingOfIms() {
    Mapping.Mapped mapped =
        map(
            """
            <lom xmlns="http://www.imsglobal.org/xsd/imsmd_v1p2"><general>
              <catalogentry><catalog>URI</catalog><entry><langstring>https://x.org/1</langstring></entry></catalogentry>
              <title><langstring xml:lang="en">Algebra</langstring></title></general>
              <lifecycle><contribute><role><source><langstring xml:lang="x-none">LOMv1.0</langstring></source>
                <value><langstring xml:lang="x-none">Author</langstring></value></role>
                <centity><vcard>BEGIN:VCARD
            FN:Ada Beispiel
            END:VCARD</vcard></centity></contribute></lifecycle>
              <educational><learningresourcetype><source><langstring>LOMv1.0</langstring></source>
                <value><langstring>Simulation</langstring></value></learningresourcetype></educational></lom>\
            """);

    LearningResource resource = mapped.resource();
    assertThat(resource.name()).isEqualTo(Map.of("en", "Algebra"));
    assertThat(resource.id()).isEqualTo(URI.create("https://x.org/1"));
    assertThat(resource.creator()).extracting(Agent::name).containsExactly("Ada Beispiel");
    assertThat(resource.learningResourceType().get(0).id())
        .isEqualTo(URI.create("https://w3id.org/kim/hcrt/simulation"));
  }

  @Test
  void refusesARecordWithoutTitle() {
    assertThat(Lom.map(((LenientXml.Read) LenientXml.read("<lom/>", "")).element()))
        .isEqualTo(new Mapping.Refused("the record has no title", "lom:general/title", null));
  }

  @Test
  void prefersTheLocationOfThePageToTheIdentifier() {
    LearningResource resource =
        map("<lom><general><identifier><entry>https://aggregator.org/1</entry></identifier>"
                + "<title><string>T</string></title></general><technical><format>application/pdf</format>"
                + "<size>1000</size><location>https://x.org/a.pdf</location>"
                + "<location>https://x.org/1</location></technical></lom>")
            .resource();

    assertThat(resource.id()).isEqualTo(URI.create("https://x.org/1"));
    assertThat(resource.encoding())
        .containsExactly(new Encoding(URI.create("https://x.org/a.pdf"), "application/pdf", 1000L));
  }

  @Test
  void putsPeopleWhereTheirRolesBelong() {
    LearningResource resource =
        resource(
            "<lifeCycle><contribute>"
                + term("role", "author")
                + "<entity>Ada Beispiel</entity></contribute><contribute>"
                + term("role", "publisher")
                + "<entity>BEGIN:VCARD\n"
                + "ORG:Uni\n"
                + "END:VCARD</entity><date><dateTime>2024-04</dateTime></date>"
                + "</contribute><contribute>"
                + term("role", "editor")
                + "<entity>Ed Itor</entity></contribute></lifeCycle>");

    assertThat(resource.creator()).extracting(Agent::name).containsExactly("Ada Beispiel");
    assertThat(resource.publisher()).containsExactly(new Agent(Agent.ORGANIZATION, "Uni", null));
    assertThat(resource.contributor()).extracting(Agent::name).containsExactly("Ed Itor");
    assertThat(resource.datePublished()).isEqualTo("2024-04");
  }

  @Test
  void keepsRightsExactlyTheDescriptionFirst() {
    Mapping.Mapped mapped =
        map(
            "<lom>"
                + TITLE
                + "<rights>"
                + term("cost", "no")
                + term("copyrightAndOtherRestrictions", "yes")
                + "<description><string language=\"de\">CC BY "
                + " 4.0</string></description></rights></lom>");

    assertThat(mapped.licenceStatements())
        .containsExactly(
            new LicenceStatement("CC BY  4.0", "lom:rights/description", "de"),
            new LicenceStatement("yes", "lom:rights/copyrightAndOtherRestrictions", null),
            new LicenceStatement("no", "lom:rights/cost", null));
    assertThat(mapped.resource().isAccessibleForFree()).isTrue();
  }

  @Test
  void mapsSubjectsByIdByLabelAndKeepsUnknownOnes() {
    LearningResource resource =
        resource(
            classification(
                "discipline",
                taxon(
                        "http://data.europa.eu/snb/isced-f",
                        "http://data.europa.eu/snb/isced-f/0541",
                        "x")
                    + taxon("DDC", "510", "Mathematics")
                    + taxon("DDC", "909", "World history")));

    assertThat(resource.about()).hasSize(3);
    assertThat(resource.about().get(0).id())
        .isEqualTo(URI.create("https://w3id.org/kim/isced-2013/n0541"));
    assertThat(resource.about().get(1).sourceValue()).isEqualTo("Mathematics");
    assertThat(resource.about().get(2).id()).isNull();
    assertThat(resource.about().get(2).prefLabel()).isEqualTo(Map.of("en", "World history"));
  }

  @Test
  void doesNotTakeANotationOfAnotherSchemeForIsced() {
    LearningResource resource =
        resource(classification("discipline", taxon("DDC 22", "011", "Bibliographies")));

    assertThat(resource.about().get(0).id()).isNull();
  }

  @Test
  void readsCreditsHoursAndCredentials() {
    LearningResource resource =
        resource(
            classification(
                "educational objective",
                taxon("ECTS", "5", "5 ECTS")
                    + taxon("workload", "PT150H", "150 h")
                    + taxon("credential", "micro-credential", "Data literacy")
                    + taxon("goals", "g1", "Can prove things")));

    assertThat(resource.credits()).containsExactly(new Credits(new BigDecimal("5"), "ECTS"));
    assertThat(resource.workload()).isEqualTo(Duration.ofHours(150));
    assertThat(resource.educationalCredentialAwarded().get(0).name())
        .isEqualTo(Map.of("en", "Data literacy"));
    assertThat(resource.teaches().get(0).prefLabel()).isEqualTo(Map.of("en", "Can prove things"));
  }

  @Test
  void readsAccessibilityInSchemaOrgsTerms() {
    LearningResource resource =
        resource(
            classification(
                "accessibility restrictions",
                taxon("https://schema.org/accessMode", "visual", "visual")
                    + taxon("https://schema.org/accessibilityFeature", "captions", "captions")
                    + taxon("https://schema.org/accessibilityHazard", "noFlashingHazard", "none")
                    + "<description><string language=\"en\">All"
                    + " captioned.</string></description>"));

    assertThat(resource.accessMode()).containsExactly("visual");
    assertThat(resource.accessibilityFeature()).containsExactly("captions");
    assertThat(resource.accessibilityHazard()).containsExactly("noFlashingHazard");
    assertThat(resource.accessibilitySummary()).isEqualTo(Map.of("en", "All captioned."));
  }

  @Test
  void readsEducationalValues() {
    LearningResource resource =
        resource(
            "<educational>"
                + term("learningResourceType", "lecture")
                + term("intendedEndUserRole", "teacher")
                + term("context", "higher education")
                + "<typicalLearningTime><duration>PT90H</duration></typicalLearningTime></educational>");

    assertThat(resource.learningResourceType().get(0).sourceValue()).isEqualTo("lecture");
    assertThat(resource.audience().get(0).id()).isNotNull();
    assertThat(resource.educationalLevel().get(0).id()).isNotNull();
    assertThat(resource.timeRequired()).isEqualTo(Duration.ofHours(90));
  }

  @Test
  void readsRelations() {
    LearningResource resource =
        resource(
            "<relation>"
                + term("kind", "ispartof")
                + "<resource><identifier><catalog>URI</catalog><entry>https://x.org/series</entry></identifier><description><string"
                + " language=\"en\">Series</string></description></resource></relation>");

    assertThat(resource.isPartOf().get(0).id()).isEqualTo(URI.create("https://x.org/series"));
    assertThat(resource.isPartOf().get(0).name()).isEqualTo("Series");
  }

  @Test
  void keepsBesideTheResourceWhatTheSourceSaidOtherwise() {
    assertThat(
            map("<lom><general><title>T</title><language>fra-CA</language></general><educational>"
                    + "<typicalLearningTime><duration>PT0H15M</duration></typicalLearningTime>"
                    + "</educational></lom>")
                .sourceValues())
        .containsExactly(
            new SourceValue("lom:general/language", "fra-CA"),
            new SourceValue("lom:educational/typicalLearningTime", "PT0H15M"));
  }

  @Test
  void readsTheVocabulariesOfOtherProfiles() {
    LearningResource resource =
        resource(
            "<lifeCycle><contribute>"
                + term("role", "auteur")
                + "<entity>Able, Ann</entity></contribute><contribute>"
                + term("role", "uploader")
                + "<entity>Bold, Ben</entity></contribute></lifeCycle><educational>"
                + term("learningResourceType", "étude de cas")
                + term("intendedEndUserRole", "enseignant")
                + term("context", "enseignement supérieur")
                + "</educational><rights>"
                + term("cost", "non")
                + "</rights>");

    assertThat(resource.creator()).extracting(Agent::name).containsExactly("Able, Ann");
    assertThat(resource.contributor()).extracting(Agent::name).containsExactly("Bold, Ben");
    assertThat(Mapped.ends(resource.learningResourceType())).containsExactly("case_study");
    assertThat(Mapped.ends(resource.audience())).containsExactly("teacher");
    assertThat(Mapped.ends(resource.educationalLevel())).containsExactly("level_A");
    assertThat(resource.isAccessibleForFree()).isTrue();
  }

  @Test
  void takesTheThumbnailThatItIsRelatedTo() {
    assertThat(
            resource(
                    "<relation>"
                        + term("kind", "a pour vignette")
                        + "<resource><identifier><catalog>URI</catalog>"
                        + "<entry>https://x.org/t.png</entry></identifier></resource></relation>")
                .image())
        .isEqualTo(URI.create("https://x.org/t.png"));
  }

  @Test
  void completesAnIdentifierByItsCatalogue() {
    assertThat(
            map("<lom><general><title>T</title><identifier><catalog>hdl</catalog>"
                    + "<entry>1234/5</entry></identifier></general></lom>")
                .resource()
                .id())
        .isEqualTo(URI.create("https://hdl.handle.net/1234/5"));
  }

  @Test
  void isFoundInsideOfContentPackages() {
    String lom = "<imsmd:lom xmlns:imsmd=\"urn:x\">" + TITLE + "</imsmd:lom>";

    assertThat(
            Mapped.of("<manifest><metadata><schema>LOM</schema>" + lom + "</metadata></manifest>")
                .resource()
                .name())
        .containsValue("T");
  }
}
