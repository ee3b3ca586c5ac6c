package org.openlearningexchange.rights.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.rights.subscription.SigningSecrets.Seed;

class SigningSecretsTest {
  private static final UUID ID = UUID.fromString("2f1c7f0e-8c1f-4b1b-9d56-0d2f4c7f1a11");

  private final SigningSecrets secrets = SubscriptionFixture.secrets(1);
  private final Seed seed = secrets.newSeed();

  @Test
  void makesTheSameSecretEachTime() {
    assertThat(secrets.find(ID, seed)).hasValueSatisfying(s -> assertThat(s).hasSize(32));
    assertThat(secrets.text(ID, seed)).isEqualTo(secrets.text(ID, seed));
    assertThat(Base64.getDecoder().decode(secrets.text(ID, seed).substring("whsec_".length())))
        .isEqualTo(secrets.find(ID, seed).orElseThrow());
  }

  @Test
  void makesAnotherSecretForAnotherSubscriptionAndForAnotherSeed() {
    assertThat(secrets.text(UUID.randomUUID(), seed)).isNotEqualTo(secrets.text(ID, seed));
    assertThat(secrets.text(ID, secrets.newSeed())).isNotEqualTo(secrets.text(ID, seed));
  }

  @Test
  void makesNoSecretWithoutItsKey() {
    assertThat(SubscriptionFixture.secrets(2).find(ID, seed)).isEmpty();
  }
}
