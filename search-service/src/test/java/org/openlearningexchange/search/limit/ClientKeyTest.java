package org.openlearningexchange.search.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientKeyTest {

  @Test
  void takesEachIpv4AddressForItself() {
    assertThat(ClientKey.ofAddress("203.0.113.7")).isNotEqualTo(ClientKey.ofAddress("203.0.113.8"));
    assertThat(ClientKey.ofAddress("::ffff:203.0.113.7"))
        .isEqualTo(ClientKey.ofAddress("203.0.113.7"));
  }

  @Test
  void takesAnIpv6NetworkTogether() {
    ClientKey client = ClientKey.ofAddress("2001:db8:1:2::1");

    assertThat(ClientKey.ofAddress("2001:db8:1:2:ffff:1:2:3")).isEqualTo(client);
    assertThat(ClientKey.ofAddress("[2001:db8:1:2::1]")).isEqualTo(client);
    assertThat(ClientKey.ofAddress("2001:db8:1:3::1")).isNotEqualTo(client);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "unknown", "proxy.example.org", "1.2.3"})
  void takesEverybodyWithoutAnAddressTogether(String text) {
    assertThat(ClientKey.ofAddress(text)).isEqualTo(ClientKey.ofAddress("_hidden"));
  }

  @Test
  void neverTakesAClientForAnAddress() {
    assertThat(ClientKey.ofClient("cb007107")).isNotEqualTo(ClientKey.ofAddress("203.0.113.7"));
  }
}
