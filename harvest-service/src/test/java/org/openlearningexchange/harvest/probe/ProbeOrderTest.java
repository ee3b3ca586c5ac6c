package org.openlearningexchange.harvest.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.kit.problem.Problem;

class ProbeOrderTest {
  private static final List<String> PROTOCOLS = List.of("oai-pmh", "feed");

  private static ProbeOrder order(String address) {
    return new ProbeOrder(address, null, null, null, null);
  }

  @ParameterizedTest
  @CsvSource({
    "https://repository.example.edu/oai?x=1, https://repository.example.edu/oai?x=1",
    "' http://repository.example.edu ', http://repository.example.edu",
    "repository.example.edu/oai, https://repository.example.edu/oai",
    "https://[2001:db8::1]/oai, https://[2001:db8::1]/oai"
  })
  void takesAddressesAsPeopleGiveThem(String given, URI meant) {
    assertThat(order(given).request(PROTOCOLS, "en").address()).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "repository",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://example.org/x",
        "https://user:secret@example.org/",
        "https:///path",
        "https://example.org/a b"
      })
  void refusesWhatIsNoAddress(String given) {
    assertThatThrownBy(() -> order(given).request(PROTOCOLS, "en"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.hasFieldErrors()).isTrue());
  }

  @Test
  void refusesMoreSetsThanItTakes() {
    ProbeOrder order =
        new ProbeOrder(
            "https://example.org/oai", null, null, Collections.nCopies(101, "set"), null);

    assertThatThrownBy(() -> order.request(PROTOCOLS, "en")).isInstanceOf(Problem.class);
  }

  @Test
  void refusesAProtocolThatIsNotSpoken() {
    ProbeOrder order = new ProbeOrder("https://example.org/", "z39.50", null, null, null);

    assertThatThrownBy(() -> order.request(PROTOCOLS, "en")).isInstanceOf(Problem.class);
  }
}
