package org.openlearningexchange.rights.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.rights.recognition.Recognition;

class SilenceTest {
  @Test
  void isSilentWithoutAStatement() {
    assertThat(isSilent()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "…",
        "n/a",
        "N.A.",
        "[none]",
        "Unknown",
        "License Not Specified",
        "info:eu-repo/semantics/openAccess",
        "Open Access",
        "openAccess",
        "kostenlos",
        "Free",
        "http://purl.org/coar/access_right/c_abf2"
      })
  void takesForSilenceWhatSaysNothingOfRights(String statement) {
    assertThat(isSilent(statement)).isTrue();
    assertThat(isSilent("", statement)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CC BY 4.0",
        "All rights reserved",
        "© 2020 University of Example",
        "Creative Commons",
        "freie Lizenz",
        "This work is not licensed under a Creative Commons license.",
        "CC BY 4.0, all rights reserved",
        "info:eu-repo/semantics/restrictedAccess",
        "info:eu-repo/semantics/embargoedAccess",
        "Kõik õigused kaitstud",
        "Ask the author",
        "Öll réttindi áskilin",
        "Public domain"
      })
  void doesNotTakeForSilenceWhatSaysSomethingOrCannotBeRead(String statement) {
    assertThat(isSilent(statement)).isFalse();
    assertThat(isSilent("n/a", statement)).isFalse();
  }

  @Test
  void isSilentWhereOnlyTheMetadataHaveALicence() {
    assertThat(
            Silence.of(
                Recognition.of(
                    java.util.List.of(new LicenceStatement("CC0", "metadataRights", null)))))
        .isTrue();
  }

  private static boolean isSilent(String... statements) {
    return Silence.of(
        Recognition.of(
            Arrays.stream(statements)
                .map(text -> new LicenceStatement(text, "dc:rights", null))
                .toList()));
  }
}
