package org.openlearningexchange.rights.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Tables of cases: our own, and one that is not ours to give, where it is there. */
class CaseTest {
  @Test
  void answersOurOwnCases() throws URISyntaxException {
    Path file =
        Path.of(Objects.requireNonNull(getClass().getResource("/composition/cases.tsv")).toURI());

    List<CaseRow> rows = CaseRow.read(file);

    assertThat(rows).hasSizeGreaterThanOrEqualTo(150);
    assertThat(faults(rows)).isEmpty();
  }

  @Test
  void answersTheCasesOfTheCorpus() {
    Path file =
        Path.of(System.getProperty("exchange.corpus", "none"), "rights", "compat_cases_dev.tsv");
    assumeTrue(
        Files.exists(file),
        () -> "skipped: no cases at " + file + " (system property exchange.corpus)");

    assertThat(faults(CaseRow.read(file))).isEmpty();
  }

  private static List<String> faults(List<CaseRow> rows) {
    List<String> faults = new ArrayList<>();
    for (CaseRow row : rows) {
      String fault = row.fault();
      if (fault != null) {
        faults.add("%s\n    %s\n    %s".formatted(row, row.request(), fault));
      }
    }
    return faults;
  }
}
