package org.openlearningexchange.search.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "urn:isbn:1",
        "relative/path",
        "http:///nohost"
      })
  void leadsNowhereButToTheWeb(String address) {
    assertThat(WebAddress.of(URI.create(address))).isEmpty();
  }

  @Test
  void leadsToTheWeb() {
    assertThat(WebAddress.of(URI.create("HTTPS://example.org/a"))).isPresent();
    assertThat(WebAddress.of(null)).isEmpty();
  }
}
