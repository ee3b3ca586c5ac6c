package org.openlearningexchange.rights.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlearningexchange.rights.licence.CcElement;
import org.openlearningexchange.rights.licence.Licences;

class LicenceTitlesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CC-BY-4.0|en|Attribution 4.0 International",
        "CC-BY-NC-ND-2.0|en|Attribution-NonCommercial-NoDerivs 2.0 Generic",
        "CC-BY-NC-ND-1.0|en|Attribution-NoDerivs-NonCommercial 1.0 Generic",
        "CC-BY-SA-3.0-DE|de|Namensnennung - Weitergabe unter gleichen Bedingungen 3.0 Deutschland",
        "CC-BY-2.0-UK|en|Attribution 2.0 UK: England & Wales",
        "CC-BY-2.5-SCOTLAND|de|Namensnennung 2.5 UK: Scotland",
        "CC-BY-NC-4.0|zh-Hans|署名-非商业性使用 4.0 国际",
        "CC-BY-3.0-IGO|fr|Attribution 3.0 IGO",
        "CC-BY|de|Namensnennung (Version nicht angegeben)",
        "CC0-1.0|fr|CC0 1.0 Universel",
        "CC-PDM-1.0|en|Public Domain Mark 1.0",
        "CC-PDDC|en|Public Domain Dedication",
        "CC-NC-Sampling-Plus-1.0-TW|en|NonCommercial Sampling Plus 1.0 Taiwan",
        "LicenseRef-RS-InC-EDU-1.0|de|Urheberrechtsschutz – Nutzung zu Bildungszwecken erlaubt",
        "LicenseRef-RS-InC-EDU-1.0|en|In Copyright – Educational Use Permitted",
        "LicenseRef-ARR|fr|Tous droits réservés",
        "LAL-1.3|fr|Licence Art Libre 1.3",
        "MIT|en|MIT License"
      })
  void putsTitlesTogether(String id, String language, String title) {
    assertThat(titles(id)).containsEntry(language, title);
  }

  @Test
  void speaksThirtyLanguagesOfEveryLicenceMadeOfElements() {
    for (LicenceFacts facts : LicenceFacts.all()) {
      if (facts.id().matches("CC-(BY|NC|ND|SA)(-.*)?") && !facts.id().contains("Sampling")) {
        assertThat(facts.titles()).as(facts.id()).hasSizeGreaterThanOrEqualTo(30);
      }
    }
  }

  @Test
  void speaksFifteenLanguagesOfEveryStandardStatement() {
    for (LicenceFacts facts : LicenceFacts.all()) {
      if (facts.id().startsWith("LicenseRef-RS-") || facts.kind() == LicenceKind.OWN_WORDS) {
        assertThat(facts.titles()).as(facts.id()).hasSizeGreaterThanOrEqualTo(15);
      }
    }
  }

  @Test
  void namesEveryElementInEveryLanguageByAWordOfItsOwn() {
    TitleWords.ALL.forEach(
        (language, words) ->
            assertThat(words.elements().values())
                .as(language)
                .hasSize(CcElement.values().length)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank));
  }

  @Test
  void neverGivesTwoLicencesTheSameTitle() {
    for (String language : TitleWords.ALL.keySet()) {
      assertThat(
              LicenceFacts.all().stream()
                  .filter(facts -> !facts.id().startsWith("LicenseRef-CC-"))
                  .map(facts -> facts.titles().get(language))
                  .filter(title -> title != null))
          .as(language)
          .doesNotHaveDuplicates();
    }
  }

  private static Map<String, String> titles(String id) {
    return LicenceFacts.of(Licences.find(id).orElseThrow()).titles();
  }
}
