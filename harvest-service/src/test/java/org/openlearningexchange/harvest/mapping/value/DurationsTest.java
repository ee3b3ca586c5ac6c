package org.openlearningexchange.harvest.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "PT02M25S, PT2M25S",
    "PT0H14M54S, PT14M54S",
    "PT90H, PT90H",
    "P3D, PT72H",
    "45 min, PT45M",
    "2 Stunden, PT2H",
    "01:30:00, PT1H30M",
    "pt1h, PT1H",
    "T47M58S, PT47M58S",
    "47m58s, PT47M58S",
    "P2W, PT336H",
    "PT1.5H, PT1H30M",
    "P0Y0M0DT0H45M0S, PT45M",
    "P0000-00-00T00:45:00, PT45M",
    "'1,5 Stunden', PT1H30M",
    "1 h 30 min, PT1H30M",
    "1h30, PT1H30M",
    "45 Min., PT45M",
    "90 分钟, PT1H30M",
    "2 часа, PT2H"
  })
  void readsDurations(String written, Duration expected) {
    assertThat(Durations.of(written)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PT0H",
        "PT",
        "P",
        "P4Y3M2DT3H30M",
        "P1M",
        "P900D",
        "soon",
        "45",
        "P45M",
        "1:30",
        "10-15 min"
      })
  void takesZeroAbsurdAndUncertainOnesForNone(String written) {
    assertThat(Durations.of(written)).isEmpty();
  }
}
