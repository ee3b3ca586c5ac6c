package org.openlearningexchange.rights.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.rights.licence.CcElement;
import org.openlearningexchange.rights.licence.CcFamily;
import org.openlearningexchange.rights.recognition.ConventionalExpression;
import org.openlearningexchange.rights.recognition.RecognisedRights;
import org.openlearningexchange.rights.recognition.Recognition;
import org.openlearningexchange.rights.registry.LicenceFacts;
import org.openlearningexchange.rights.registry.LicenceKind;

/** What the registry calls a licence is what recognition understands. */
class RegistryRecognitionTest {
  @Test
  void understandsEveryTitleOfALicenceWithAttribution() {
    List<String> missed = new ArrayList<>();
    for (LicenceFacts facts : LicenceFacts.all()) {
      if (facts.kind() == LicenceKind.LICENCE && hasAttribution(facts)) {
        facts
            .titles()
            .forEach(
                (language, title) -> {
                  String read = read("Creative Commons " + title, language);
                  if (!read.equals(facts.id())) {
                    missed.add(facts.id() + " " + language + " '" + title + "' as " + read);
                  }
                });
      }
    }

    assertThat(missed).isEmpty();
  }

  @Test
  void neverReadsMoreThanTheLicenceOutOfATitle() {
    for (LicenceFacts facts : LicenceFacts.all()) {
      for (Map.Entry<String, String> title : facts.titles().entrySet()) {
        for (String text : List.of(title.getValue(), "Creative Commons " + title.getValue())) {
          assertThat(facts.licence().permits())
              .as("%s in %s: %s", facts.id(), title.getKey(), text)
              .containsAll(recognised(text, title.getKey()).permits());
        }
      }
    }
  }

  @Test
  void understandsTheSpdxAddressOfEveryLicenceThatHasOne() {
    for (LicenceFacts facts : LicenceFacts.all()) {
      facts
          .spdxUri()
          .ifPresent(uri -> assertThat(read(uri.toString(), null)).isEqualTo(facts.id()));
    }
  }

  @Test
  void understandsTheAddressOfEveryLicenceOfCreativeCommonsWithAndWithoutTls() {
    for (LicenceFacts facts : LicenceFacts.all()) {
      if (CcFamily.ofCode(facts.family()).isPresent() && facts.rdfUri() != null) {
        assertThat(read(facts.rdfUri().toString(), null)).isEqualTo(facts.id());
        assertThat(read(String.valueOf(facts.licence().uri()), null)).isEqualTo(facts.id());
      }
    }
  }

  private static boolean hasAttribution(LicenceFacts facts) {
    return CcFamily.ofCode(facts.family())
        .filter(family -> family.elements().contains(CcElement.BY))
        .isPresent();
  }

  private static String read(String text, String language) {
    return ConventionalExpression.of(recognised(text, language));
  }

  private static RecognisedRights recognised(String text, String language) {
    return Recognition.of(List.of(new LicenceStatement(text, "dc:rights", language)));
  }
}
