package org.openlearningexchange.harvest.mapping.json.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LenientJsonTest {
  @Test
  void givesTheValuesBeforeAFaultAndSaysWhereItIs() {
    LenientJson.Reading reading = LenientJson.read("{'a':1}\n{'b':}x");

    assertThat(reading.values()).hasSize(1);
    assertThat(reading.fault()).contains("line 2");
  }

  @Test
  void findsNothingInBlankTexts() {
    assertThat(LenientJson.read("  \n").values()).isEmpty();
    assertThat(LenientJson.read("<!-- -->").fault()).isNull();
  }

  @Test
  void leavesTextsInStringsAlone() {
    assertThat(
            LenientJson.read("{\"a\":\"// b <!-- c --> &quot; undefined,\"}")
                .values()
                .get(0)
                .path("a")
                .asText())
        .isEqualTo("// b <!-- c --> &quot; undefined,");
  }
}
