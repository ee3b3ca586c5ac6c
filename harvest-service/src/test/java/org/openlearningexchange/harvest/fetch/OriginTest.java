package org.openlearningexchange.harvest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {
  @ParameterizedTest
  @CsvSource({
    "http://example.org/a, http://EXAMPLE.org:80/b, true",
    "https://example.org:443/a, https://example.org/b, true",
    "http://example.org/a, https://example.org/b, true",
    "https://example.org/a, http://example.org/b, false",
    "http://example.org/a, http://example.org:8080/a, false",
    "http://example.org:8080/a, https://example.org:8443/a, false",
    "https://example.org/a, https://www.example.org/a, false",
    "https://example.org/a, https://example.org.evil.net/a, false"
  })
  void trustsItselfAndItsEncryptedForm(URI from, URI to, boolean trusted) {
    assertThat(Origin.of(from).trusts(Origin.of(to))).isEqualTo(trusted);
  }
}
