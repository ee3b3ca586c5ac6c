package org.openlearningexchange.kit.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.2.7",
        "198.18.0.1",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "::10.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2002:a00:1::",
        "2001:db8::1",
        "2001::1",
        "fec0::1",
        "fd00:ec2::254",
        "::ffff:169.254.169.254",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1:7f00:1::808:808",
        "2002:a9fe:a9fe::1",
        "3fff::1",
        "5f00::1"
      })
  void refusesAddressesThatAreNotPublic(String address) throws UnknownHostException {
    assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "141.2.22.74",
        "100.63.0.1",
        "172.32.0.1",
        "192.1.0.1",
        "2606:4700::1111",
        "2a00:1450::1",
        "64:ff9b::808:808",
        "::ffff:8.8.8.8"
      })
  void permitsPublicAddresses(String address) throws UnknownHostException {
    assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void permitsAPrivateHostOnlyByNameAndPort() {
    AddressGuard guard = new AddressGuard(Set.of("127.0.0.1:9101"));

    assertThat(guard.permits(new InetSocketAddress("127.0.0.1", 9101))).isTrue();
    assertThat(guard.permits(new InetSocketAddress("127.0.0.1", 9102))).isFalse();
    assertThat(guard.permits(new InetSocketAddress("127.0.0.2", 9101))).isFalse();
  }

  @Test
  void judgesTheAddressThatANameLedToAndNotTheName() throws UnknownHostException {
    InetAddress rebound = InetAddress.getByAddress("www.example.org", new byte[] {127, 0, 0, 1});
    AddressGuard guard = new AddressGuard(Set.of("127.0.0.1:9101"));

    assertThat(guard.permits(new InetSocketAddress(rebound, 9101))).isFalse();
  }

  @Test
  void judgesAtTheMomentOfConnecting() throws IOException {
    InetAddress rebound = InetAddress.getByAddress("www.example.org", new byte[] {127, 0, 0, 1});
    try (Socket socket = new GuardedSocketFactory(new AddressGuard(Set.of())).createSocket()) {
      assertThatThrownBy(() -> socket.connect(new InetSocketAddress(rebound, 80), 1000))
          .isInstanceOf(PrivateAddressException.class);
    }
  }

  @Test
  void refusesANameThatWasNotResolved() {
    InetSocketAddress unresolved = InetSocketAddress.createUnresolved("example.org", 80);

    assertThat(new AddressGuard(Set.of("example.org:80")).permits(unresolved)).isFalse();
  }
}
