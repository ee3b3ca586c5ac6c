package org.openlearningexchange.rights.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Our own statements, in some eighty languages, in the ways that sources make them. */
class StatementsTest {
  private static final Logger LOG = Logger.getLogger(StatementsTest.class);
  private static final List<ExpectedRights> STATEMENTS = statements();

  @Test
  void readsAlmostEveryStatementExactly() {
    List<ExpectedRights> missed = STATEMENTS.stream().filter(one -> !one.isExact()).toList();

    missed.forEach(one -> LOG.infof("missed: %s", one));
    LOG.infof("exact=%d of=%d", STATEMENTS.size() - missed.size(), STATEMENTS.size());
    assertThat(missed).hasSizeLessThanOrEqualTo(STATEMENTS.size() * 3 / 100);
  }

  @Test
  void readsTheRightFamilyNearlyAlways() {
    List<ExpectedRights> missed = STATEMENTS.stream().filter(one -> !one.isOfFamily()).toList();

    LOG.infof("family=%d of=%d", STATEMENTS.size() - missed.size(), STATEMENTS.size());
    assertThat(missed).hasSizeLessThanOrEqualTo(STATEMENTS.size() / 100);
  }

  @Test
  void neverAllowsMoreThanAStatement() {
    assertThat(STATEMENTS).filteredOn(ExpectedRights::isTooPermissive).isEmpty();
  }

  @Test
  void claimsNoLicenceWhereThereIsNone() {
    assertThat(STATEMENTS).filteredOn(ExpectedRights::isInvented).isEmpty();
  }

  private static List<ExpectedRights> statements() {
    String file = "/recognition/statements.tsv";
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(StatementsTest.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(ExpectedRights::of).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(file, e);
    }
  }
}
