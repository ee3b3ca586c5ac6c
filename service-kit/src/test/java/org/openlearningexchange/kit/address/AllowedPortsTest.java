package org.openlearningexchange.kit.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedPortsTest {
  @ParameterizedTest
  @ValueSource(ints = {80, 443, 1024, 8080, 8443, 65_535})
  void permitsWebServersByDefault(int port) {
    assertThat(AllowedPorts.DEFAULT.permit(port)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 21, 22, 25, 53, 110, 445, 993, 1023, 65_536})
  void permitsNoOtherServices(int port) {
    assertThat(AllowedPorts.DEFAULT.permit(port)).isFalse();
  }

  @Test
  void permitsWhatTheOperatorLists() {
    AllowedPorts ports = AllowedPorts.parse(" 443 , 8000-8099");

    assertThat(ports.permit(443)).isTrue();
    assertThat(ports.permit(8099)).isTrue();
    assertThat(ports.permit(80)).isFalse();
    assertThat(ports.permit(8100)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http", "0", "80-", "90-80", "1-70000", "80,,443"})
  void refusesWhatIsNoListOfPorts(String text) {
    assertThatThrownBy(() -> AllowedPorts.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
