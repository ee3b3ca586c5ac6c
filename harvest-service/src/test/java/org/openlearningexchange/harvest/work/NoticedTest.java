package org.openlearningexchange.harvest.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.Finding;

class NoticedTest {
  private static Finding finding(String code, String message) {
    return new Finding(Finding.Severity.WARNING, code, message, null, null, null);
  }

  @Test
  void keepsTheFirstOfEachCode() {
    Noticed noticed = new Noticed(List.of(finding("a", "earlier turn")));

    assertThat(noticed.add(List.of(finding("a", "again")))).isFalse();
    assertThat(noticed.add(List.of(finding("b", "new")))).isTrue();
    assertThat(noticed.all()).extracting(Finding::message).containsExactly("earlier turn", "new");
  }

  @Test
  void keepsAHundredAtMost() {
    Noticed noticed = new Noticed(List.of());

    noticed.add(IntStream.range(0, 200).mapToObj(i -> finding("code-" + i, "")).toList());

    assertThat(noticed.all()).hasSize(100);
  }
}
