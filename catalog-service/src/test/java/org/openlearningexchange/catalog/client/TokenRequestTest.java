package org.openlearningexchange.catalog.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokenRequestTest {
  private static final String GRANT = "client_credentials";

  @Test
  void readsCredentialsFromTheForm() {
    assertThat(new TokenRequest(GRANT, null, "id", "s+e").read())
        .isEqualTo(new TokenRequest.Credentials("id", "s+e"));
  }

  @Test
  void readsFormEncodedCredentialsFromTheHeader() {
    assertThat(new TokenRequest(GRANT, basic("i%3Ad:s%25 %2B:x"), null, null).read())
        .isEqualTo(new TokenRequest.Credentials("i:d", "s% +:x"));
  }

  @Test
  void refusesCredentialsThatComeTwice() {
    assertThat(new TokenRequest(GRANT, basic("id:secret"), "id", "secret").read())
        .isInstanceOfSatisfying(
            TokenRefusal.class, it -> assertThat(it.error()).isEqualTo("invalid_request"));
  }

  @Test
  void refusesHeadersThatCannotBeRead() {
    for (String header :
        new String[] {"Basic", "Bearer x", "Basic !!", basic("no colon"), basic("id:%zz")}) {
      assertThat(new TokenRequest(GRANT, header, null, null).read())
          .as(header)
          .isInstanceOfSatisfying(TokenRefusal.class, it -> assertThat(it.status()).isEqualTo(401));
    }
  }

  @Test
  void refusesMissingCredentialsAndOtherGrants() {
    assertThat(new TokenRequest(GRANT, null, "id", null).read())
        .isInstanceOfSatisfying(
            TokenRefusal.class, it -> assertThat(it.error()).isEqualTo("invalid_client"));
    assertThat(new TokenRequest("password", null, "id", "s").read())
        .isInstanceOfSatisfying(
            TokenRefusal.class, it -> assertThat(it.error()).isEqualTo("unsupported_grant_type"));
    assertThat(new TokenRequest(null, null, "id", "s").read())
        .isInstanceOfSatisfying(
            TokenRefusal.class, it -> assertThat(it.error()).isEqualTo("invalid_request"));
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes());
  }
}
