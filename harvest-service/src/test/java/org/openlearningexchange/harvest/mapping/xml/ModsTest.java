package org.openlearningexchange.harvest.mapping.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.harvest.mapping.xml.Mapped.organisation;
import static org.openlearningexchange.harvest.mapping.xml.Mapped.person;
import static org.openlearningexchange.harvest.mapping.xml.Mapped.source;
import static org.openlearningexchange.harvest.mapping.xml.Mapped.statement;
import static org.openlearningexchange.harvest.mapping.xml.Mapped.unknown;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.learning.Agent;
import org.openlearningexchange.contracts.learning.Encoding;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.learning.RelatedWork;
import org.openlearningexchange.harvest.mapping.Mapping;

class ModsTest {
  private static final String TITLE = "<titleInfo><title>Knots</title></titleInfo>";

  private static Mapped map(String fields) {
    return Mapped.of(mods(fields));
  }

  private static LearningResource resource(String fields) {
    return map(TITLE + fields).resource();
  }

  private static String mods(String fields) {
    return "<mods xmlns=\"http://www.loc.gov/mods/v3\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
        + fields
        + "</mods>";
  }

  @Test
  void putsTheMainTitleTogether() {
    assertThat(
            map("<language><languageTerm type=\"code\">fre</languageTerm></language>"
                    + "<titleInfo type=\"alternative\"><title>Other</title></titleInfo>"
                    + "<titleInfo><nonSort>L'</nonSort><title>algèbre</title>"
                    + "<subTitle>une introduction</subTitle><partNumber>1</partNumber></titleInfo>"
                    + "<titleInfo type=\"translated\" lang=\"eng\"><title>Algebra</title></titleInfo>")
                .resource()
                .name())
        .isEqualTo(Map.of("fr", "L'algèbre: une introduction. 1", "en", "Algebra"));
  }

  @Test
  void refusesARecordWithoutTitle() {
    assertThat(Mapped.mapping(mods("<titleInfo><title/></titleInfo>")))
        .isEqualTo(new Mapping.Refused("the record has no title", "mods:titleInfo/title", null));
  }

  @Test
  void takesNoTitleOfARelatedItemForItsOwn() {
    assertThat(
            resource(
                    "<relatedItem type=\"host\"><titleInfo><title>Big book</title></titleInfo>"
                        + "</relatedItem>")
                .isPartOf())
        .containsExactly(new RelatedWork(null, "Big book"));
  }

  @Test
  void tellsMakersFromOthersByTheirRoles() {
    LearningResource resource =
        resource(
            "<name type=\"personal\"><namePart type=\"family\">Able</namePart>"
                + "<namePart type=\"given\">Ann</namePart><namePart type=\"date\">1970-</namePart>"
                + "<role><roleTerm type=\"code\">aut</roleTerm></role></name>"
                + "<name><namePart>Bold, Ben</namePart><role><roleTerm>Uploader</roleTerm></role></name>"
                + "<name type=\"corporate\"><namePart>Cole Press</namePart>"
                + "<role><roleTerm>publisher</roleTerm></role></name>"
                + "<name><namePart>null null</namePart></name>");

    assertThat(resource.creator()).containsExactly(person("Ann Able"));
    assertThat(resource.contributor()).containsExactly(unknown("Bold, Ben"));
    assertThat(resource.publisher()).containsExactly(organisation("Cole Press"));
  }

  @Test
  void takesThoseWithoutRoleForMakersWhereNobodyElseIs() {
    assertThat(resource("<name><namePart>Able, Ann</namePart></name>").creator())
        .containsExactly(unknown("Able, Ann"));
  }

  @Test
  void readsIdentifiersOfPeople() {
    assertThat(
            resource(
                    "<name type=\"personal\"><namePart>Able, Ann</namePart>"
                        + "<nameIdentifier type=\"orcid\">0000-0002-1694-233X</nameIdentifier></name>")
                .creator())
        .containsExactly(
            new Agent(
                Agent.PERSON, "Able, Ann", URI.create("https://orcid.org/0000-0002-1694-233X")));
  }

  @Test
  void keepsRangesAndGuessesOfDatesAsTheyStand() {
    Mapped mapped =
        map(
            TITLE
                + "<originInfo><dateIssued qualifier=\"approximate\">1999</dateIssued>"
                + "<dateCreated point=\"start\">1967</dateCreated>"
                + "<dateCreated point=\"end\">2007</dateCreated></originInfo>");

    assertThat(mapped.resource().datePublished()).isNull();
    assertThat(mapped.resource().dateCreated()).isNull();
    assertThat(mapped.sourceValues())
        .contains(
            source("mods:originInfo/dateIssued[approximate]", "1999"),
            source("mods:originInfo/dateCreated[start]", "1967"));
  }

  @Test
  void takesPageFileAndPreviewForWhatTheyAre() {
    LearningResource resource =
        resource(
            "<identifier type=\"isbn\">9783161484100</identifier>"
                + "<identifier type=\"doi\">10.1234/5</identifier>"
                + "<location><url access=\"raw object\">https://x.org/a.pdf</url>"
                + "<url access=\"preview\">https://x.org/a.png</url>"
                + "<url usage=\"primary display\" access=\"object in context\">https://x.org/1</url></location>");

    assertThat(resource.id()).isEqualTo(URI.create("https://x.org/1"));
    assertThat(resource.image()).isEqualTo(URI.create("https://x.org/a.png"));
    assertThat(resource.encoding())
        .containsExactly(new Encoding(URI.create("https://x.org/a.pdf"), null, null));
  }

  @Test
  void keepsConditionsOfAccessWithTheirAddresses() {
    assertThat(
            map(TITLE
                    + "<accessCondition type=\"use and reproduction\""
                    + " xlink:href=\"https://creativecommons.org/licenses/by/4.0/\">CC BY"
                    + " 4.0</accessCondition>")
                .statements())
        .containsExactly(
            statement("mods:accessCondition", "CC BY 4.0"),
            statement("mods:accessCondition@href", "https://creativecommons.org/licenses/by/4.0/"));
  }

  @Test
  void takesTermsOfOtherSchemesForKeywordsOnly() {
    Mapped mapped =
        map(
            TITLE
                + "<subject authority=\"lcsh\"><topic>Mathematics</topic></subject>"
                + "<subject><topic>Physics</topic></subject>"
                + "<classification authority=\"ddc\">514.22</classification>");

    assertThat(Mapped.ends(mapped.resource().about())).containsExactly("n0533");
    assertThat(mapped.resource().keywords()).isEqualTo(Map.of("und", List.of("Mathematics")));
    assertThat(mapped.sourceValues()).contains(source("mods:subject", "514.22"));
  }

  @Test
  void mapsTypes() {
    assertThat(
            Mapped.ends(
                resource("<typeOfResource>notated music</typeOfResource>").learningResourceType()))
        .containsExactly("sheet_music");
    assertThat(
            Mapped.ends(
                resource("<typeOfResource>text</typeOfResource><genre>Lesson plan</genre>")
                    .learningResourceType()))
        .containsExactly("lesson_plan");
  }

  @Test
  void opensMetsAndCollections() {
    String mods = mods(TITLE);

    assertThat(
            Mapped.of(
                    "<mets xmlns=\"http://www.loc.gov/METS/\"><dmdSec><mdWrap><xmlData>"
                        + mods
                        + "</xmlData></mdWrap></dmdSec></mets>")
                .resource()
                .name())
        .containsValue("Knots");
    assertThat(Mapped.of("<modsCollection>" + mods + "</modsCollection>").resource().name())
        .containsValue("Knots");
  }
}
