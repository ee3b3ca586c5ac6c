package org.openlearningexchange.kit.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {
  private static final KeyRing.Settings SETTINGS =
      new KeyRing.Settings("exchange.some.key", "exchange.some.former-keys");

  private static String key(int filler) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) filler);
    return Base64.getEncoder().encodeToString(key);
  }

  @Test
  void isAbsentWithoutACurrentKey() {
    assertThat(KeyRing.of(Optional.empty(), List.of(), SETTINGS)).isEmpty();
    assertThat(KeyRing.of(Optional.of(" "), List.of(key(1)), SETTINGS)).isEmpty();
  }

  @Test
  void findsFormerKeysByTheIdThatTheyHadAsCurrentOnes() {
    KeyRing before = KeyRing.of(Optional.of(key(1)), List.of(), SETTINGS).orElseThrow();
    KeyRing after = KeyRing.of(Optional.of(key(2)), List.of(key(1)), SETTINGS).orElseThrow();

    assertThat(after.find(before.currentId())).contains(before.current());
    assertThat(after.currentId()).isNotEqualTo(before.currentId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"c2hvcnQ=", "not base64 at all!", "hunter2"})
  void refusesAKeyThatIsNone(String key) {
    assertThatThrownBy(() -> KeyRing.of(Optional.of(key), List.of(), SETTINGS))
        .hasMessageContaining("exchange.some.key")
        .hasMessageContaining("32 bytes in base64")
        .hasMessageNotContaining(key);
  }

  @Test
  void namesTheSettingOfAFormerKeyThatIsNone() {
    assertThatThrownBy(() -> KeyRing.of(Optional.of(key(1)), List.of("hunter2"), SETTINGS))
        .hasMessageContaining("exchange.some.former-keys");
  }
}
