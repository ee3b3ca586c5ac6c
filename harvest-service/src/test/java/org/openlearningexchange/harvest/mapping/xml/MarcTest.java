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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.learning.RelatedWork;
import org.openlearningexchange.harvest.mapping.Mapping;

class MarcTest {
  private static final String TITLE = field("245", "10", "a", "Knots :", "b", "an introduction /");

  private static String field(String tag, String indicators, String... subfields) {
    StringBuilder xml = new StringBuilder("<datafield tag=\"" + tag + "\"");
    xml.append(" ind1=\"").append(indicators.charAt(0)).append('"');
    xml.append(" ind2=\"").append(indicators.charAt(1)).append("\">");
    for (int i = 0; i < subfields.length; i += 2) {
      xml.append("<subfield code=\"").append(subfields[i]).append("\">");
      xml.append(subfields[i + 1]).append("</subfield>");
    }
    return xml.append("</datafield>").toString();
  }

  private static String record(String leader, String fixed, String fields) {
    return "<record xmlns=\"http://www.loc.gov/MARC21/slim\"><leader>"
        + leader
        + "</leader><controlfield tag=\"008\">"
        + fixed
        + "</controlfield>"
        + fields
        + "</record>";
  }

  private static Mapped map(String fields) {
    return Mapped.of(record("00000nam a2200000 a 4500", "", TITLE + fields));
  }

  private static LearningResource resource(String fields) {
    return map(fields).resource();
  }

  @Test
  void takesThePunctuationOutOfTheTitle() {
    assertThat(resource("").name()).isEqualTo(Map.of("und", "Knots: an introduction"));
  }

  @Test
  void refusesARecordWithoutTitle() {
    assertThat(Mapped.mapping(record("", "", "")))
        .isEqualTo(new Mapping.Refused("the record has no title", "marc:245$a", null));
  }

  @Test
  void readsARecordWithoutNameSpaceOrInACollection() {
    String bare = record("", "", TITLE).replace(" xmlns=\"http://www.loc.gov/MARC21/slim\"", "");

    assertThat(Mapped.of(bare).resource().name()).hasSize(1);
    assertThat(Mapped.of("<collection>" + bare + "</collection>").resource().name()).hasSize(1);
  }

  @Test
  void readsCodesOfLanguagesThatWereRunTogether() {
    assertThat(resource(field("041", "0 ", "a", "engfre", "h", "ger")).inLanguage())
        .containsExactly("en", "fr");
  }

  @Test
  void readsLanguageAndDateFromTheFixedField() {
    LearningResource resource =
        Mapped.of(
                record(
                    "00000nam a2200000 a 4500", "760625s1975    dcua     b   f000 0 eng d", TITLE))
            .resource();

    assertThat(resource.inLanguage()).containsExactly("en");
    assertThat(resource.datePublished()).isEqualTo("1975");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"760625q19701979", "760625m19701979", "760625n19uu    ", "760625s197u    "})
  void takesNoRangeOrGuessForADate(String fixed) {
    assertThat(
            Mapped.of(record("00000nam a2200000 a 4500", fixed, TITLE)).resource().datePublished())
        .isNull();
  }

  @Test
  void readsTheYearOfTheImprint() {
    assertThat(resource(field("264", " 1", "b", "House of Knots,", "c", "[2015]")).datePublished())
        .isEqualTo("2015");
    assertThat(resource(field("260", "  ", "c", "c1999.")).datePublished()).isEqualTo("1999");
    assertThat(resource(field("260", "  ", "c", "[ca. 1999]")).datePublished()).isNull();
  }

  @Test
  void tellsMakersFromOthers() {
    LearningResource resource =
        resource(
            field("100", "1 ", "a", "Able, Ann,", "d", "1970-")
                + field("700", "1 ", "a", "Bold, Ben.", "4", "aut")
                + field("700", "1 ", "a", "Dee, Dan", "e", "editor")
                + field("710", "2 ", "a", "Cole Press.", "4", "pbl")
                + field("260", "  ", "b", "House of Knots,")
                + field("720", "  ", "a", "n/a"));

    assertThat(resource.creator()).containsExactly(person("Able, Ann"), person("Bold, Ben"));
    assertThat(resource.contributor()).containsExactly(person("Dee, Dan"));
    assertThat(resource.publisher())
        .containsExactly(organisation("Cole Press"), unknown("House of Knots"));
  }

  @Test
  void takesRelatedMaterialForNoAddressOfItsOwn() {
    LearningResource resource =
        resource(
            field("856", "42", "u", "https://x.org/related")
                + field("856", "40", "3", "Inhaltsverzeichnis", "u", "https://x.org/toc")
                + field("856", "4 ", "3", "Thumbnail", "u", "https://x.org/t.png")
                + field("856", "40", "u", "https://x.org/1"));

    assertThat(resource.id()).isEqualTo(URI.create("https://x.org/1"));
    assertThat(resource.image()).isEqualTo(URI.create("https://x.org/t.png"));
  }

  @Test
  void makesIdentifiersOfStandardNumbersResolvable() {
    assertThat(
            resource(
                    field("020", "  ", "a", "9783161484100")
                        + field("024", "7 ", "a", "10.1234/5", "2", "doi"))
                .id())
        .isEqualTo(URI.create("https://doi.org/10.1234/5"));
  }

  @ParameterizedTest
  @CsvSource({
    "a, '', text",
    "c, '', sheet_music",
    "e, '', map",
    "j, '', audio",
    "k, '', image",
    "g, '                                 v', video",
    "m, '                          a', data",
    "m, '                          g', educational_game"
  })
  void mapsTypesFromTheLeader(char type, String fixed, String expected) {
    assertThat(
            Mapped.ends(
                Mapped.of(record("00000n" + type + "m", fixed, TITLE))
                    .resource()
                    .learningResourceType()))
        .containsExactly(expected);
  }

  @Test
  void prefersATermOfGenreToTheLeader() {
    assertThat(Mapped.ends(resource(field("655", " 7", "a", "Lehrbuch.")).learningResourceType()))
        .containsExactly("textbook");
  }

  @Test
  void takesHeadingsOfOtherSchemesForKeywords() {
    Mapped mapped =
        map(
            field("650", " 0", "a", "Mathematics", "x", "Study and teaching.")
                + field("653", "  ", "a", "Physics")
                + field("082", "04", "a", "514.22"));

    assertThat(Mapped.ends(mapped.resource().about())).containsExactly("n0533");
    assertThat(mapped.resource().keywords())
        .isEqualTo(Map.of("und", List.of("Mathematics", "Study and teaching")));
    assertThat(mapped.sourceValues()).contains(source("marc:082", "514.22"));
  }

  @Test
  void keepsTermsOfUse() {
    assertThat(
            map(field(
                        "540",
                        "  ",
                        "a",
                        "CC BY 4.0",
                        "u",
                        "https://creativecommons.org/licenses/by/4.0/")
                    + field("506", "0 ", "a", "Open access", "2", "star"))
                .statements())
        .containsExactly(
            statement("marc:540", "CC BY 4.0"),
            statement("marc:540$u", "https://creativecommons.org/licenses/by/4.0/"),
            statement("marc:506", "Open access"));
  }

  @Test
  void readsAccessibility() {
    LearningResource resource =
        resource(
            field("341", "0 ", "a", "auditory", "b", "captions", "2", "sapdv")
                + field("532", "0 ", "a", "With captions in two languages."));

    assertThat(resource.accessMode()).containsExactly("auditory");
    assertThat(resource.accessibilityFeature()).containsExactly("captions");
    assertThat(resource.accessibilitySummary())
        .isEqualTo(Map.of("und", "With captions in two languages."));
  }

  @Test
  void namesSeriesAndHost() {
    assertThat(
            resource(
                    field("490", "0 ", "a", "Ropes today ;", "v", "3")
                        + field("773", "0 ", "t", "Handbook of rope", "o", "10.1234/9"))
                .isPartOf())
        .containsExactly(
            new RelatedWork(null, "Ropes today"),
            new RelatedWork(URI.create("https://doi.org/10.1234/9"), "Handbook of rope"));
  }
}
