package org.openlearningexchange.harvest.protocol.oaipmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GranularityTest {
  private static final Duration OVERLAP = Duration.ofMinutes(10);

  @Test
  void fallsBackToDaysWhenMissingOrMisspelt() {
    assertThat(Granularity.of(null)).isEqualTo(Granularity.DAY);
    assertThat(Granularity.of("YYYY-MM-DDThh:mm:ss")).isEqualTo(Granularity.DAY);
    assertThat(Granularity.of(" YYYY-MM-DDThh:mm:ssZ ")).isEqualTo(Granularity.SECOND);
  }

  @Test
  void overlapsByTheSettingWhereDatestampsHaveSeconds() {
    assertThat(Granularity.SECOND.from("2026-11-01T12:00:00.5+01:00", OVERLAP))
        .contains("2026-11-01T10:50:00Z");
  }

  @Test
  void overlapsByAWholeDayWhereDatestampsAreDays() {
    assertThat(Granularity.DAY.from("2026-11-01T00:30:00Z", OVERLAP)).contains("2026-10-31");
    assertThat(Granularity.DAY.from("2026-11-01", OVERLAP)).contains("2026-10-31");
  }

  @Test
  void asksForTheWholeListWithoutADateThatMakesSense() {
    assertThat(Granularity.SECOND.from(null, OVERLAP)).isEmpty();
    assertThat(Granularity.SECOND.from("yesterday", OVERLAP)).isEmpty();
  }
}
