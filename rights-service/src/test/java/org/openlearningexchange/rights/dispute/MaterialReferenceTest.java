package org.openlearningexchange.rights.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaterialReferenceTest {
  private static final String ID = "0b0f1f7e-1111-5222-8333-444455556666";

  @Test
  void knowsTheMaterialByItsCanonicalAddress() {
    MaterialReference reference =
        MaterialReference.of(URI.create("http://www.oer.example/algebra/?utm_source=mail"));

    assertThat(reference.canonicalUrl()).isEqualTo("oer.example/algebra");
    assertThat(reference.resource()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://exchange.example/catalog/resources/" + ID,
        "https://exchange.example/rights/resources/" + ID + "/rights"
      })
  void knowsTheResourceByItsPageInTheExchange(String page) {
    assertThat(MaterialReference.of(URI.create(page)).resource()).hasToString(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert(1)", "urn:isbn:1", "/algebra", "http:///algebra", "a b", ""})
  void isAWebAddressAndNothingElse(String text) {
    assertThat(MaterialReference.parse(text)).isEmpty();
  }
}
