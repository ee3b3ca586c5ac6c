package org.openlearningexchange.catalog.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.kit.problem.Problem;

class ParticularsDraftTest {
  private static final String ADDRESS = "https://a.example/oai";

  @Test
  void harvestsOnceADayUnlessToldOtherwise() {
    Particulars particulars = new ParticularsDraft("A", ADDRESS, null, null, null).check();

    assertThat(particulars.harvestEvery()).isEqualTo(Duration.ofHours(24));
    assertThat(particulars.sets()).isEmpty();
    assertThat(particulars.metadataPrefix()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://a.example/oai",
        "/oai",
        "a.example/oai",
        "https:///oai",
        "https://user@a.example/oai",
        "https://a.example/oai?verb=Identify",
        "https://a.example/oai?",
        "https://a.example/oai#top",
        "https://a.example/o ai",
        "javascript:alert(1)",
        ""
      })
  void refusesAddressesThatCannotBeABaseUrl(String address) {
    assertThatThrownBy(() -> new ParticularsDraft("A", address, null, null, null).check())
        .isInstanceOf(Problem.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT15M", "PT24H", "P30D", "P1DT12H"})
  void acceptsDelaysWithinTheBounds(String delay) {
    assertThat(new ParticularsDraft("A", ADDRESS, null, null, delay).check().harvestEvery())
        .isEqualTo(Duration.parse(delay));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT14M59S", "P30DT1S", "-PT1H", "P1M", "24h", "", "P106751991167301D"})
  void refusesDelaysOutsideTheBounds(String delay) {
    assertThatThrownBy(() -> new ParticularsDraft("A", ADDRESS, null, null, delay).check())
        .isInstanceOf(Problem.class);
  }

  @Test
  void takesASetOnceAndRefusesWhatIsNoSetSpec() {
    assertThat(
            new ParticularsDraft("A", ADDRESS, null, List.of("a:b", "c", "a:b"), null)
                .check()
                .sets())
        .containsExactly("a:b", "c");
    for (List<String> sets :
        List.of(
            List.of("a b"),
            List.of(":a"),
            Arrays.asList("a", null),
            IntStream.range(0, 101).mapToObj(i -> "s" + i).toList())) {
      assertThatThrownBy(() -> new ParticularsDraft("A", ADDRESS, null, sets, null).check())
          .isInstanceOf(Problem.class);
    }
  }
}
