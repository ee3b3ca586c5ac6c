package org.openlearningexchange.catalog.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SecretHashTest {
  @Test
  void matchesItsSecretAndNoOther() {
    SecretHash stored = SecretHash.parse(SecretHash.of("correct horse").text());

    assertThat(stored.matches("correct horse")).isTrue();
    assertThat(stored.matches("correct horsf")).isFalse();
    assertThat(stored.matches("")).isFalse();
  }

  @Test
  void isSaltedSoThatEqualSecretsAreStoredDifferently() {
    assertThat(SecretHash.of("same").text()).isNotEqualTo(SecretHash.of("same").text());
  }

  @Test
  void doesNotHoldTheSecret() {
    assertThat(SecretHash.of("correct horse").text()).doesNotContain("correct");
  }

  @Test
  void refusesTextThatIsNoStoredSecret() {
    assertThatThrownBy(() -> SecretHash.parse("md5$1$a$b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsSecretsOutOfLogs() {
    Secret secret = Secret.create();

    assertThat(secret.toString()).doesNotContain(secret.text());
    assertThat(secret.text()).hasSize(43).isNotEqualTo(Secret.create().text());
    assertThat(new TokenRequest.Credentials("id", "hush").toString()).doesNotContain("hush");
  }
}
