package org.openlearningexchange.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultReaderTest {

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
  void linksNowhereButToTheWeb(String address) {
    assertThat(ResultReader.web(URI.create(address))).isNull();
  }

  @Test
  void linksToTheWeb() {
    assertThat(ResultReader.web(URI.create("HTTPS://example.org/a"))).isNotNull();
    assertThat(ResultReader.web(null)).isNull();
  }
}
