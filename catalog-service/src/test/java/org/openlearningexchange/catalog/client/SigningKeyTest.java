package org.openlearningexchange.catalog.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.catalog.CatalogTestResource;
import org.openlearningexchange.contracts.Json;

class SigningKeyTest {
  @Test
  void hasTheThumbprintThatAnotherLibraryComputes() throws Exception {
    SigningKey key = SigningKey.read(CatalogTestResource.newKey());

    JsonWebKey other = JsonWebKey.Factory.newJwk(Json.write(key.jwk()));

    assertThat(key.id()).isEqualTo(other.calculateBase64urlEncodedThumbprint("SHA-256"));
  }

  @Test
  void showsNothingOfThePrivateKey() {
    SigningKey key = SigningKey.read(CatalogTestResource.newKey());

    assertThat(key.jwk()).containsOnlyKeys("kty", "n", "e", "kid", "use", "alg");
    assertThat(key.jwk().get("n")).hasSize(342);
  }

  @Test
  void refusesWhatIsNoKey() {
    assertThatThrownBy(() -> SigningKey.read("-----BEGIN PRIVATE KEY-----\nAAAA\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no RSA key");
  }

  @Test
  void refusesAKeyThatIsTooShort() throws Exception {
    var generator = java.security.KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    String pem =
        Base64.getEncoder().encodeToString(generator.generateKeyPair().getPrivate().getEncoded());

    assertThatThrownBy(() -> SigningKey.read(pem)).hasMessageContaining("2048");
  }

  @Test
  void publishesTheFormerKeyBesideTheCurrentOne() {
    SigningKey current = SigningKey.read(CatalogTestResource.newKey());
    SigningKey former = SigningKey.read(CatalogTestResource.newKey());

    List<Map<String, String>> keys = SigningKeys.keySet(current, Optional.of(former)).get("keys");

    assertThat(keys).extracting(key -> key.get("kid")).containsExactly(current.id(), former.id());
    assertThat(SigningKeys.keySet(current, Optional.of(current)).get("keys")).hasSize(1);
  }
}
