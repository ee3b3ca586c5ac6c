package org.openlearningexchange.samples.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openlearningexchange.samples.collection.SampleCollections;
import org.openlearningexchange.samples.oaipmh.Item;

/** Where each fact of a record goes in the two formats. */
class FormsTest {

  private static String xml(String collection, String id, String prefix) {
    Item item =
        SampleCollections.named(collection).items().stream()
            .filter(i -> i.identifier().endsWith(":" + id))
            .findFirst()
            .orElseThrow();
    return item.metadata().xml(prefix);
  }

  @Test
  void dublinCoreHasTheStatementsAsWritten() {
    assertThat(xml("aurora", "open-data-law", "oai_dc"))
        .contains(
            "<dc:rights>info:eu-repo/semantics/openAccess</dc:rights>",
            "<dc:rights>https://creativecommons.org/licenses/by/4.0/</dc:rights>");
    assertThat(xml("aurora", "quantum-unlicensed", "oai_dc")).doesNotContain("dc:rights");
  }

  @Test
  void dublinCoreWritesLanguagesAndTypesAsItsRepositoryDoes() {
    assertThat(xml("aurora", "algebra-gruppen", "oai_dc"))
        .contains(
            "<dc:language>de</dc:language>",
            "<dc:type>https://w3id.org/kim/hcrt/textbook</dc:type>");
    assertThat(xml("baobab", "aljebra-sw", "oai_dc"))
        .contains("<dc:language>Swahili</dc:language>", "<dc:type>Course</dc:type>");
  }

  @Test
  void dublinCoreTitlesNameTheirLanguageAndTheOwnComesFirst() {
    assertThat(xml("aurora", "lineare-algebra-1", "oai_dc"))
        .containsSubsequence(
            "<dc:title xml:lang=\"de\">Lineare Algebra I",
            "<dc:title xml:lang=\"en\">Linear Algebra I");
  }

  @Test
  void lomHasRightsDurationSizeAndPersons() {
    assertThat(xml("aurora", "algebra-video-binome", "lom"))
        .contains(
            "<string language=\"x-t-cc-url\">https://creativecommons.org/licenses/by/4.0/</string>",
            "<duration><duration>PT5M12S</duration></duration>",
            "<size>48210033</size>",
            "BEGIN:VCARD",
            "<source>LREv3.0</source><value>video</value>");
  }

  @Test
  void lomHasCreditsHoursCredentialAndAccessibilityInItsNinthCategory() {
    assertThat(xml("aurora", "accessible-slides", "lom"))
        .contains(
            "<source><string language=\"x-none\">ECTS</string></source><taxon><id>1</id>",
            "<id>PT28H</id>",
            "<id>micro-credential</id><entry><string language=\"en\">Accessible Teaching Materials</string>",
            "<value>accessibility restrictions</value>",
            "<id>structuralNavigation</id>");
  }

  @Test
  void vcardEscapesWhatStandsForSomethingElse() {
    Person workshop =
        new Person(
            "author",
            "Arts, Crafts; and more",
            java.util.Optional.empty(),
            java.util.Optional.empty());

    assertThat(workshop.vcard(""))
        .contains("FN:Arts\\, Crafts\\; and more")
        .startsWith("BEGIN:VCARD\r\n")
        .endsWith("END:VCARD");
  }
}
