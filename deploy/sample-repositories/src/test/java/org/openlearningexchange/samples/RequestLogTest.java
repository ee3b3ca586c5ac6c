package org.openlearningexchange.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.samples.oaipmh.Argument;

class RequestLogTest {
  private static final List<Argument> LIST = List.of(new Argument("verb", "ListRecords"));
  private final RequestLog log = new RequestLog();

  @Test
  void knowsWhenAnswersToAVerbWereSent() {
    long before = System.nanoTime();

    log.addSent(List.of(new Argument("verb", "Identify")));
    log.addSent(LIST);

    assertThat(log.sentAt("ListRecords"))
        .singleElement()
        .satisfies(time -> assertThat(time).isBetween(before, System.nanoTime()));
  }

  @Test
  void keepsTheLatestThousand() {
    for (int i = 0; i < 1_001; i++) {
      log.add(LIST);
      log.addSent(LIST);
    }

    assertThat(log.count()).isEqualTo(1_001);
    assertThat(log.latest()).hasSize(1_000);
    assertThat(log.sentAt("ListRecords")).hasSize(1_000).isSorted();
  }
}
