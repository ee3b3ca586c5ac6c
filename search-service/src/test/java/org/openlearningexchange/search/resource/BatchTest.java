package org.openlearningexchange.search.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.kit.problem.Problem;

class BatchTest {
  private static final String ONE = "0b8f6b5e-3a43-5d1c-9d7e-0a5a3c2f9b11";
  private static final String TWO = "7c1d2e3f-1111-5222-8333-444455556666";

  @Test
  void takesRepeatedParametersAndCommasInTheirOrderEachIdOnce() {
    assertThat(Batch.ids(List.of(TWO + ", " + ONE, ONE, TWO.toUpperCase(java.util.Locale.ROOT))))
        .containsExactly(UUID.fromString(TWO), UUID.fromString(ONE));
  }

  @Test
  void refusesNoneTooManyAndWhatIsNoId() {
    List<String> tooMany =
        Stream.generate(() -> UUID.randomUUID().toString()).limit(Batch.MOST + 1L).toList();

    assertThatThrownBy(() -> Batch.ids(List.of())).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> Batch.ids(List.of(" , "))).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> Batch.ids(tooMany)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> Batch.ids(List.of("1-1-1-1-1"))).isInstanceOf(Problem.class);
    assertThat(Batch.ids(tooMany.subList(1, tooMany.size()))).hasSize(Batch.MOST);
  }
}
