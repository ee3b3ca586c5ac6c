package org.openlearningexchange.search.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkTest {
  private static final Work ALGEBRA = new Work("lineare algebra", Set.of("ada", "bea"), null);

  @Test
  void isTheSameByTitleAndOneOfItsPeople() {
    assertThat(ALGEBRA.isSameAs(new Work("lineare algebra", Set.of("bea", "cam"), null))).isTrue();
    assertThat(ALGEBRA.isSameAs(new Work("lineare algebra", Set.of(), null))).isTrue();
  }

  @Test
  void isAnotherByOtherPeopleOrAnotherTitle() {
    assertThat(ALGEBRA.isSameAs(new Work("lineare algebra", Set.of("dan"), null))).isFalse();
    assertThat(ALGEBRA.isSameAs(new Work("lineare algebra ii", Set.of("ada"), null))).isFalse();
  }

  @Test
  void isTheSameAtTheSameAddress() {
    URI address = URI.create("https://oer.example.org/1");

    assertThat(
            new Work("a", Set.of("x"), address).isIn(List.of(new Work("b", Set.of("y"), address))))
        .isTrue();
  }
}
