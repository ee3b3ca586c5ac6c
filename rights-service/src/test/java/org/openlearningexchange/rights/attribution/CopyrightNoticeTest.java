package org.openlearningexchange.rights.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.contracts.message.LicenceStatement;

class CopyrightNoticeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "© 2020 Example University|© 2020 Example University",
        "(c) 2019 J. Smith, licensed under CC BY 4.0|(c) 2019 J. Smith",
        "Copyright 2018 Ana Ruiz. All rights reserved.|Copyright 2018 Ana Ruiz",
        "Copyright (c) 2021 Bo Lind - https://creativecommons.org/licenses/by/4.0/|Copyright (c) 2021 Bo Lind",
        "© Universität Beispiel; CC BY-SA|© Universität Beispiel",
        "© 2019 Prof. Dr. J. Smith|© 2019 Prof. Dr. J. Smith",
        "© 2001 Ana Ruiz. Dieses Werk darf frei genutzt werden.|© 2001 Ana Ruiz"
      })
  void keepsTheNoticeAndNotTheLicenceBehindIt(String statement, String notice) {
    assertThat(find(statement)).contains(notice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CC BY 4.0",
        "Free of copyright",
        "©",
        "© 2020",
        "Copyright: https://example.org/terms",
        "https://creativecommons.org/licenses/by/4.0/"
      })
  void findsNoneWhereNobodyIsNamed(String statement) {
    assertThat(find(statement)).isEmpty();
  }

  @Test
  void takesTheFirstOfSeveralStatements() {
    assertThat(
            CopyrightNotice.find(
                List.of(
                    new LicenceStatement("CC BY 4.0", "dc:rights", null),
                    new LicenceStatement("© Ana Ruiz", "dc:rights", null),
                    new LicenceStatement("© Bo Lind", "dc:rights", null))))
        .contains("© Ana Ruiz");
  }

  @Test
  void passesOverStatementsAsLongAsALicence() {
    assertThat(find("© Ana Ruiz " + "a,- ".repeat(50_000))).isEmpty();
  }

  private static java.util.Optional<String> find(String statement) {
    return CopyrightNotice.find(List.of(new LicenceStatement(statement, "dc:rights", null)));
  }
}
