package org.openlearningexchange.rights.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlearningexchange.rights.notice.Notice.Kind;

class NoticeTitleTest {
  @Test
  void saysUntilWhenCopiesKeepTheLicence() {
    assertThat(title(Kind.LICENCE_CHANGED, "CC-BY-4.0", "LicenseRef-ARR", true))
        .isEqualTo(
            "CC BY 4.0 → All rights reserved: copies obtained until 2026-03-01 may still be used"
                + " under CC BY 4.0");
  }

  @Test
  void promisesNothingWhereTheEarlierLicenceWasReadWrongly() {
    assertThat(title(Kind.LICENCE_CHANGED, "CC-BY-4.0", "LicenseRef-ARR", false))
        .isEqualTo("CC BY 4.0 → All rights reserved");
  }

  @ParameterizedTest
  @CsvSource({
    "CC-BY, CC BY 4.0 → CC BY (version not stated)",
    "CC-BY-4.0 OR CC-BY-SA-4.0, CC BY 4.0 → CC BY 4.0 or CC BY-SA 4.0",
    "CC-BY-4.0 AND CC-BY-ND-4.0, CC BY 4.0 → CC BY 4.0 and CC BY-ND 4.0",
    "NONE, CC BY 4.0 → no licence known",
    "AMBIGUOUS, CC BY 4.0 → licence not clear",
    "CONFLICT, CC BY 4.0 → contradicting statements",
    "LicenseRef-nobody-knows, CC BY 4.0 → LicenseRef-nobody-knows",
    "CC-BY-4.0, 'CC BY 4.0: read anew, see its history'"
  })
  void namesLicencesAsTheyAreShown(String after, String title) {
    assertThat(title(Kind.LICENCE_CHANGED, "CC-BY-4.0", after, false)).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "RESTRICTED, Restricted while its rights are disputed",
    "WITHDRAWN, Withdrawn from the exchange",
    "RETURNED, Back in the exchange"
  })
  void saysWhatElseHappened(Kind kind, String title) {
    assertThat(title(kind, null, null, false)).isEqualTo(title);
  }

  private static String title(
      Kind kind, @Nullable String before, @Nullable String after, boolean earlierHolds) {
    Instant at = Instant.parse("2026-03-01T02:00:00Z");
    Notice notice =
        new Notice(kind, UUID.randomUUID(), UUID.randomUUID(), before, after, earlierHolds);
    return NoticeTitle.of(new PublishedNotice(UUID.randomUUID(), 1, at, at, notice));
  }
}
