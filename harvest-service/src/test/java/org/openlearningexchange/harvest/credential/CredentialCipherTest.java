package org.openlearningexchange.harvest.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.kit.secret.KeyRing;

class CredentialCipherTest {
  private static final String OLD = key(1);
  private static final String NEW = key(2);
  private static final String BOUND_TO = "repository 1";

  private static final KeyRing.Settings SETTINGS = new KeyRing.Settings("key", "former-keys");

  private final CredentialCipher cipher = cipher(OLD);

  private static String key(int filler) {
    byte[] key = new byte[32];
    java.util.Arrays.fill(key, (byte) filler);
    return Base64.getEncoder().encodeToString(key);
  }

  private static CredentialCipher cipher(String current, String... former) {
    return new CredentialCipher(
        KeyRing.of(Optional.of(current), List.of(former), SETTINGS).orElseThrow());
  }

  @Test
  void opensWhatItSealed() {
    assertThat(cipher.open(cipher.seal("s3cret \u20ac", BOUND_TO), BOUND_TO))
        .contains("s3cret \u20ac");
  }

  @Test
  void sealsTheSameSecretDifferentlyEachTime() {
    assertThat(cipher.seal("s3cret", BOUND_TO).bytes())
        .isNotEqualTo(cipher.seal("s3cret", BOUND_TO).bytes());
  }

  @Test
  void showsNothingOfTheSecret() {
    CredentialCipher.Sealed sealed = cipher.seal("s3cret", BOUND_TO);

    assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("s3cret");
    assertThat(sealed.toString()).doesNotContain("s3cret");
    assertThat(OLD).doesNotContain(sealed.keyId());
  }

  @Test
  void opensNothingForAnotherRepository() {
    assertThat(cipher.open(cipher.seal("s3cret", BOUND_TO), "repository 2")).isEmpty();
  }

  @Test
  void opensNothingThatWasChanged() {
    CredentialCipher.Sealed sealed = cipher.seal("s3cret", BOUND_TO);
    sealed.bytes()[sealed.bytes().length - 1] ^= 1;

    assertThat(cipher.open(sealed, BOUND_TO)).isEmpty();
    assertThat(cipher.open(new CredentialCipher.Sealed(sealed.keyId(), new byte[3]), BOUND_TO))
        .isEmpty();
  }

  @Test
  void opensWithAFormerKeyAndSealsWithTheNewOne() {
    CredentialCipher.Sealed old = cipher.seal("s3cret", BOUND_TO);
    CredentialCipher rotated = cipher(NEW, OLD);

    assertThat(rotated.open(old, BOUND_TO)).contains("s3cret");
    assertThat(rotated.isOld(old)).isTrue();
    assertThat(rotated.isOld(rotated.seal("s3cret", BOUND_TO))).isFalse();
  }

  @Test
  void opensNothingWhoseKeyIsGone() {
    assertThat(cipher(NEW).open(cipher.seal("s3cret", BOUND_TO), BOUND_TO)).isEmpty();
  }
}
