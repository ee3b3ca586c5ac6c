package org.openlearningexchange.harvest.mapping.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.harvest.mapping.xml.Mapped.organisation;
import static org.openlearningexchange.harvest.mapping.xml.Mapped.source;
import static org.openlearningexchange.harvest.mapping.xml.Mapped.statement;
import static org.openlearningexchange.harvest.mapping.xml.Mapped.unknown;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.learning.RelatedWork;
import org.openlearningexchange.harvest.mapping.Mapping;

class DataCiteTest {
  private static final String TITLE = "<titles><title>Knots</title></titles>";

  private static String record(String fields) {
    return "<resource xmlns=\"http://datacite.org/schema/kernel-4\">" + fields + "</resource>";
  }

  private static Mapped map(String fields) {
    return Mapped.of(record(TITLE + fields));
  }

  private static LearningResource resource(String fields) {
    return map(fields).resource();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://datacite.org/schema/kernel-2.2",
        "http://datacite.org/schema/kernel-3",
        "http://datacite.org/schema/kernel-4",
        ""
      })
  void readsAllKernels(String namespace) {
    assertThat(
            Mapped.of("<resource xmlns=\"" + namespace + "\">" + TITLE + "</resource>")
                .resource()
                .name())
        .isEqualTo(Map.of("und", "Knots"));
  }

  @Test
  void opensTheEnvelopeOfOaiDatacite() {
    assertThat(
            Mapped.of(
                    "<oai_datacite xmlns=\"http://schema.datacite.org/oai/oai-1.1/\">"
                        + "<schemaVersion>4.3</schemaVersion><payload>"
                        + record(TITLE)
                        + "</payload></oai_datacite>")
                .resource()
                .name())
        .containsValue("Knots");
  }

  @Test
  void refusesARecordWithoutTitle() {
    assertThat(Mapped.mapping(record("<titles><title> </title></titles>")))
        .isEqualTo(new Mapping.Refused("the record has no title", "datacite:titles", null));
  }

  @Test
  void joinsTheSubtitleAndKeepsTranslations() {
    assertThat(
            Mapped.of(
                    record(
                        "<language>en</language><titles><title>Knots</title>"
                            + "<title titleType=\"Subtitle\">and braids</title>"
                            + "<title titleType=\"AlternativeTitle\">Ropes</title>"
                            + "<title titleType=\"TranslatedTitle\" xml:lang=\"de\">Knoten</title></titles>"))
                .resource()
                .name())
        .isEqualTo(Map.of("en", "Knots: and braids", "de", "Knoten"));
  }

  @Test
  void readsPeopleAndOrganisations() {
    LearningResource resource =
        resource(
            "<creators><creator><creatorName>Able, Ann</creatorName>"
                + "<nameIdentifier nameIdentifierScheme=\"ORCID\">0000-0002-1694-233X</nameIdentifier></creator>"
                + "<creator><creatorName nameType=\"Organizational\">Cole Team</creatorName></creator>"
                + "<creator><creatorName>N/A</creatorName></creator></creators>"
                + "<contributors><contributor contributorType=\"ContactPerson\">"
                + "<contributorName>Desk, Help</contributorName></contributor>"
                + "<contributor contributorType=\"Editor\"><contributorName>Dee,"
                + " Dan</contributorName></contributor></contributors>");

    assertThat(resource.creator())
        .containsExactly(
            new Agent(
                Agent.PERSON, "Able, Ann", URI.create("https://orcid.org/0000-0002-1694-233X")),
            organisation("Cole Team"));
    assertThat(resource.contributor()).containsExactly(unknown("Dee, Dan"));
  }

  @Test
  void keepsTheYearAsAYearUnlessTheDayOfIssueIsStated() {
    assertThat(resource("<publicationYear>2019</publicationYear>").datePublished())
        .isEqualTo("2019");
    assertThat(
            resource(
                    "<publicationYear>2019</publicationYear><dates><date"
                        + " dateType=\"Issued\">2019-03-04</date></dates>")
                .datePublished())
        .isEqualTo("2019-03-04");
  }

  @Test
  void keepsOtherDatesBesideTheResource() {
    assertThat(
            map("<dates><date dateType=\"Collected\">2007-01-01/2007-02-28</date></dates>")
                .sourceValues())
        .contains(source("datacite:date[Collected]", "2007-01-01/2007-02-28"));
  }

  @Test
  void prefersALandingPageToTheDoi() {
    assertThat(resource("<identifier identifierType=\"DOI\">10.1234/5</identifier>").id())
        .isEqualTo(URI.create("https://doi.org/10.1234/5"));
    assertThat(
            resource(
                    "<identifier identifierType=\"DOI\">10.1234/5</identifier>"
                        + "<alternateIdentifiers><alternateIdentifier"
                        + " alternateIdentifierType=\"url\">https://x.org/1</alternateIdentifier></alternateIdentifiers>")
                .id())
        .isEqualTo(URI.create("https://x.org/1"));
  }

  @Test
  void takesTheMostTellingTypeThatIsKnown() {
    Mapped mapped = map("<resourceType resourceTypeGeneral=\"Text\">Lesson plan</resourceType>");

    assertThat(Mapped.ends(mapped.resource().learningResourceType()))
        .containsExactly("lesson_plan");
    assertThat(mapped.sourceValues()).contains(source("datacite:resourceType", "Text"));
  }

  @Test
  void fallsBackToTheGeneralType() {
    assertThat(
            Mapped.ends(
                resource("<resourceType resourceTypeGeneral=\"Audiovisual\">Clip</resourceType>")
                    .learningResourceType()))
        .containsExactly("video");
  }

  @Test
  void keepsRightsExactlyWithTheirAddresses() {
    Mapped mapped =
        map(
            "<rightsList><rights rightsURI=\"info:eu-repo/semantics/openAccess\"/>"
                + "<rights rightsURI=\"https://creativecommons.org/licenses/by/4.0/\""
                + " rightsIdentifier=\"cc-by-4.0\">CC BY 4.0</rights></rightsList>");

    assertThat(mapped.statements())
        .containsExactly(
            statement("datacite:rights@rightsURI", "info:eu-repo/semantics/openAccess"),
            statement("datacite:rights", "CC BY 4.0"),
            statement("datacite:rights@rightsURI", "https://creativecommons.org/licenses/by/4.0/"),
            statement("datacite:rights@rightsIdentifier", "cc-by-4.0"));
    assertThat(mapped.resource().isAccessibleForFree()).isTrue();
  }

  @Test
  void tellsWhatItIsPartOfAndBasedOn() {
    LearningResource resource =
        resource(
            "<relatedIdentifiers>"
                + "<relatedIdentifier relatedIdentifierType=\"DOI\" relationType=\"IsPartOf\">10.1234/9</relatedIdentifier>"
                + "<relatedIdentifier relatedIdentifierType=\"URL\" relationType=\"IsDerivedFrom\">https://x.org/0</relatedIdentifier>"
                + "<relatedIdentifier relatedIdentifierType=\"DOI\" relationType=\"IsCitedBy\">10.1234/8</relatedIdentifier>"
                + "</relatedIdentifiers>");

    assertThat(resource.isPartOf())
        .containsExactly(new RelatedWork(URI.create("https://doi.org/10.1234/9"), null));
    assertThat(resource.isBasedOn())
        .containsExactly(new RelatedWork(URI.create("https://x.org/0"), null));
  }

  @Test
  void takesTermsOfOtherSchemesForKeywords() {
    LearningResource resource =
        resource(
            "<subjects><subject subjectScheme=\"Fields of Science and Technology (FOS)\">FOS:"
                + " Mathematics</subject></subjects>");

    assertThat(resource.about()).isEmpty();
    assertThat(resource.keywords()).isEqualTo(Map.of("und", List.of("Mathematics")));
  }
}
