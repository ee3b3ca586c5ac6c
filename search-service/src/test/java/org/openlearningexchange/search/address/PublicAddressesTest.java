package org.openlearningexchange.search.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
  private static final UUID ID = UUID.fromString("0b8f6b5e-3a43-5d1c-9d7e-0a5a3c2f9b11");

  private final PublicAddresses addresses =
      PublicAddresses.under(
          URI.create("https://exchange.example.org/search/"),
          Optional.of(URI.create("https://exchange.example.org/rights")));

  @Test
  void beginAsTheSettingSaysWhateverSlashItEndsWith() {
    assertThat(addresses.resource(ID))
        .hasToString("https://exchange.example.org/search/resources/" + ID);
    assertThat(addresses.prefix()).isEqualTo("/search");
    assertThat(addresses.rights(ID, "rights").orElseThrow())
        .hasToString("https://exchange.example.org/rights/resources/" + ID + "/rights");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "?lang=de", "#rights", "/?format=json"})
  void knowThePageOfAResourceAgain(String end) {
    assertThat(addresses.resourceAt(addresses.resource(ID) + end)).contains(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://exchange.example.org.evil.example/search/resources/0b8f6b5e-3a43-5d1c-9d7e-0a5a3c2f9b11",
        "https://exchange.example.org/search/resources/0b8f6b5e",
        "https://exchange.example.org/search/resources/0b8f6b5e-3a43-5d1c-9d7e-0a5a3c2f9b11/similar",
        "https://exchange.example.org/searchx/resources/0b8f6b5e-3a43-5d1c-9d7e-0a5a3c2f9b11",
        "/resources/0b8f6b5e-3a43-5d1c-9d7e-0a5a3c2f9b11",
        ""
      })
  void knowNoOtherPage(String address) {
    assertThat(addresses.resourceAt(address)).isEmpty();
  }

  @Test
  void nameNothingOfRightsWhereNobodySaidWhereThatIs() {
    assertThat(
            PublicAddresses.under(URI.create("http://localhost:8084"), Optional.empty())
                .rights(ID, "rights"))
        .isEmpty();
  }
}
