package org.openlearningexchange.rights.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlearningexchange.contracts.message.RightsDecision.Use.ADAPT;
import static org.openlearningexchange.contracts.message.RightsDecision.Use.COMMERCIAL;
import static org.openlearningexchange.contracts.message.RightsDecision.Use.SHARE;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreativeCommonsTest {

  @ParameterizedTest
  @CsvSource({
    "BY, 4.0, , CC-BY-4.0, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
    "BY_SA, 3.0, de, CC-BY-SA-3.0-DE, CC BY-SA 3.0 DE, https://creativecommons.org/licenses/by-sa/3.0/de/",
    "BY_NC_ND, 1.0, , CC-BY-NC-ND-1.0, CC BY-NC-ND 1.0, https://creativecommons.org/licenses/by-nd-nc/1.0/",
    "BY_SA, 2.5, SCOTLAND, CC-BY-SA-2.5-SCOTLAND, CC BY-SA 2.5 SCOTLAND, https://creativecommons.org/licenses/by-sa/2.5/scotland/",
    "SAMPLING_PLUS, 1.0, , CC-Sampling-Plus-1.0, CC Sampling+ 1.0, https://creativecommons.org/licenses/sampling+/1.0/",
  })
  void namesEveryLicenceAsItsTextDoes(
      CcFamily family, String version, String port, String expression, String label, String uri) {
    Licence licence = CreativeCommons.find(family, version, port).orElseThrow();

    assertThat(licence.expression()).isEqualTo(expression);
    assertThat(licence.label()).isEqualTo(label);
    assertThat(licence.uri()).hasToString(uri);
  }

  @ParameterizedTest
  @CsvSource({"BY, 5.0, ", "BY, 4.0, de", "BY, 2.1, ", "BY_SA, 3.0, jp", "NC, 4.0, ", "SA, 2.0, "})
  void findsNothingThatWasNeverPublished(CcFamily family, String version, String port) {
    assertThat(CreativeCommons.find(family, version, port)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "by-nc-sa, BY_NC_SA",
    "byncnd, BY_NC_ND",
    "nd-nc, NC_ND",
    "samplingplus, SAMPLING_PLUS"
  })
  void readsElementsInAnyOrder(String path, CcFamily family) {
    assertThat(CcFamily.fromPath(path)).hasValue(family);
  }

  @ParameterizedTest
  @CsvSource({"by-sa-nd", "by-by", "xy", "by-x", "''"})
  void knowsNoOtherCombinations(String path) {
    assertThat(CcFamily.fromPath(path)).isEmpty();
  }

  @Test
  void allowsWhatTheElementsLeave() {
    assertThat(CcFamily.BY.permits()).containsExactlyInAnyOrder(SHARE, ADAPT, COMMERCIAL);
    assertThat(CcFamily.BY_ND.permits()).containsExactlyInAnyOrder(SHARE, COMMERCIAL);
    assertThat(CcFamily.BY_NC.permits()).containsExactlyInAnyOrder(SHARE, ADAPT);
    assertThat(CcFamily.BY_NC_ND.permits()).containsExactly(SHARE);
    assertThat(CcFamily.SAMPLING.permits()).isEmpty();
    assertThat(CcFamily.SAMPLING_PLUS.permits()).isEqualTo(EnumSet.of(SHARE));
  }

  @Test
  void asksForAttributionOnlyWhereTheLicenceDoes() {
    assertThat(CcFamily.BY_SA.requires()).containsExactly("attribution", "share-alike");
    assertThat(CcFamily.SA.requires()).containsExactly("share-alike");
    assertThat(CreativeCommons.CC0.requires()).isEmpty();
  }

  @Test
  void knowsOtherLicencesByTheirSpdxId() {
    assertThat(Licences.find("apache-2.0")).map(Licence::label).hasValue("Apache License 2.0");
    assertThat(OtherLicences.all())
        .extracting(entry -> entry.licence().expression())
        .doesNotHaveDuplicates();
  }
}
