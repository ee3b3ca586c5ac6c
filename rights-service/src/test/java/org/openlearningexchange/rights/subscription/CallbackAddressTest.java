package org.openlearningexchange.rights.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.rights.subscription.CallbackAddress.InvalidAddressException;

class CallbackAddressTest {
  private final CallbackAddress addresses = new CallbackAddress(Set.of("localhost:9000"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://portal.example.org/",
        "https://portal.example.org/oer?token=1",
        "HTTPS://portal.example.org:8443/a",
        "https://xn--bcher-kva.example/a",
        "http://localhost:9000/a"
      })
  void takesHttpsAndTheHostsOfALocalSetUp(String address) throws InvalidAddressException {
    assertThat(addresses.parse(address)).hasToString(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "portal.example.org",
        "http://portal.example.org/",
        "http://localhost:9001/",
        "ftp://portal.example.org/",
        "file:///etc/passwd",
        "mailto:a@example.org",
        "https:///a",
        "https://portal.example.org/a b",
        "javascript:alert(1)"
      })
  void refusesWhatIsNoHttpsAddress(String address) {
    assertThatThrownBy(() -> addresses.parse(address))
        .isInstanceOf(InvalidAddressException.class)
        .hasMessageContaining("https address");
  }

  @Test
  void refusesCredentials() {
    assertThatThrownBy(() -> addresses.parse("https://user:secret@portal.example.org/"))
        .hasMessageContaining("no user or password")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 22, 25, 110, 445, 1023})
  void refusesPortsOfOtherServices(int port) {
    assertThatThrownBy(() -> addresses.parse("https://portal.example.org:" + port + "/"))
        .hasMessageContaining("port");
  }

  @Test
  void refusesAFragmentAndWhatIsTooLong() {
    assertThatThrownBy(() -> addresses.parse("https://portal.example.org/#a"))
        .hasMessageContaining("fragment");
    assertThatThrownBy(() -> addresses.parse("https://portal.example.org/" + "a".repeat(2000)))
        .hasMessageContaining("2000 characters");
  }
}
