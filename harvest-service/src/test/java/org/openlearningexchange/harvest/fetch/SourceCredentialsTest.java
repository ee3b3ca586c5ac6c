package org.openlearningexchange.harvest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceCredentialsTest {
  @Test
  void showNoSecretAsText() {
    Request request = Request.get(URI.create("https://example.org/"));

    assertThat(request.with(new SourceCredentials.Basic("user", "s3cret")).toString())
        .contains("user")
        .doesNotContain("s3cret");
    assertThat(request.with(new SourceCredentials.Bearer("s3cret")).toString())
        .doesNotContain("s3cret");
    assertThat(request.with(new SourceCredentials.ApiKey("X-Key", "s3cret")).toString())
        .contains("X-Key")
        .doesNotContain("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "X Key", "X-Key:", "X-Key\r\nX", "Host", "content-length", "Cookie"})
  void acceptNoHeaderThatMeansSomethingElse(String header) {
    assertThatThrownBy(() -> new SourceCredentials.ApiKey(header, "s3cret"))
        .hasMessageStartingWith("header")
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "s3cret\r\nX-Forged: 1", "s3cr\u00e9t"})
  void acceptNoTokenThatCouldForgeAHeader(String token) {
    assertThatThrownBy(() -> new SourceCredentials.Bearer(token))
        .hasMessageStartingWith("token")
        .hasMessageNotContaining("s3cr");
  }

  @Test
  void acceptNoUserNameWithAColon() {
    assertThatThrownBy(() -> new SourceCredentials.Basic("a:b", "s3cret"))
        .hasMessageStartingWith("user")
        .hasMessageNotContaining("s3cret");
  }
}
