package org.openlearningexchange.local.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TestTokensTest {
  @Test
  void tokenIsSignedWithTheKeyThatServicesAreGiven() throws Exception {
    String[] parts = TestTokens.operator().split("\\.");
    String pem = TestTokens.publicKey().replaceAll("-----[A-Z ]+-----", "");
    var key = new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem));

    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(key));
    signature.update((parts[0] + "." + parts[1]).getBytes());

    assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
  }

  @Test
  void memberTokenNamesItsMember() throws Exception {
    UUID member = UUID.randomUUID();

    String payload = TestTokens.member(member).split("\\.")[1];

    JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(payload));
    assertThat(claims.path("member").asText()).isEqualTo(member.toString());
    assertThat(claims.path("groups").path(0).asText()).isEqualTo("member");
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
  }
}
