package org.openlearningexchange.harvest.probe.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlearningexchange.contracts.message.LicenceStatement;

class LicenceReadingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | MISSING",
        "All rights reserved | UNKNOWN",
        "info:eu-repo/semantics/openAccess | UNKNOWN",
        "CC BY 4.0 | UNKNOWN",
        "https://creativecommons.org/licenses/by/ | UNKNOWN",
        "https://creativecommons.org/licenses/by/4.0/ | RECOGNISED",
        "http://creativecommons.org/licenses/by-nc-sa/3.0/de/deed.de | RECOGNISED",
        "http://creativecommons.org/licences/by-nd/2.0/legalcode | RECOGNISED",
        "Licensed under https://creativecommons.org/licenses/by-sa/4.0/. | RECOGNISED",
        "https://creativecommons.org/publicdomain/zero/1.0/ | RECOGNISED",
        "https://spdx.org/licenses/CC0-1.0.html | RECOGNISED",
        "https://spdx.org/licenses/MIT | RECOGNISED",
        "http://rightsstatements.org/vocab/InC/1.0/ | RECOGNISED",
        "https://creativecommons.org/licenses/by/4.0/; Creative Commons Attribution | RECOGNISED",
        "https://creativecommons.org/licenses/by/4.0/; http://creativecommons.org/licenses/by/4.0"
            + " | RECOGNISED",
        "https://spdx.org/licenses/CC0-1.0; https://creativecommons.org/publicdomain/zero/1.0/"
            + " | RECOGNISED",
        "https://creativecommons.org/licenses/by/4.0/; https://creativecommons.org/licenses/by/3.0/"
            + " | CONFLICTING",
        "http://rightsstatements.org/vocab/InC/1.0/; https://creativecommons.org/licenses/by/4.0/"
            + " | CONFLICTING"
      })
  void readsStatementsByTheAddressesInThem(String statements, LicenceReading reading) {
    List<LicenceStatement> all =
        Arrays.stream(statements.split(";"))
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .map(it -> new LicenceStatement(it, "dc:rights", null))
            .toList();

    assertThat(LicenceReading.of(all)).isEqualTo(reading);
  }
}
