package org.openlearningexchange.contracts.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaterialAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://oer.example/courses/algebra",
        "http://www.oer.example:80/courses/algebra/",
        "https://OER.example:443/courses/algebra#chapter-2",
        "https://oer.example/courses/algebra?utm_source=mail&fbclid=1"
      })
  void comparesOneMaterialAsOne(String address) {
    assertThat(MaterialAddress.canonical(URI.create(address)))
        .contains("oer.example/courses/algebra");
  }

  @Test
  void keepsWhatTellsMaterialsApart() {
    assertThat(MaterialAddress.canonical(URI.create("https://oer.example:8443/view?id=7&utm_id=2")))
        .contains("oer.example:8443/view?id=7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://oer.example/",
        "https://doi.org/10.5072/algebra",
        "http://hdl.handle.net/1/2",
        "urn:isbn:9783161484100"
      })
  void isNoneOfWhatLeadsToNoSingleMaterial(String address) {
    assertThat(MaterialAddress.canonical(URI.create(address))).isEmpty();
  }
}
