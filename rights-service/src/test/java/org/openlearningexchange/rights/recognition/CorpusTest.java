package org.openlearningexchange.rights.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.RightsDecision.Status;
import org.openlearningexchange.rights.licence.CcFamily;
import org.openlearningexchange.rights.licence.CreativeCommons;

/** Statements that real sources made; the folder is a setting, since they are not ours to give. */
class CorpusTest {
  private static final Logger LOG = Logger.getLogger(CorpusTest.class);
  private static final Pattern CREATIVE_COMMONS = Pattern.compile("CC(?:-|0).*");
  private static final Pattern VERSIONED =
      Pattern.compile("CC0-1\\.0|CC-PDM-1\\.0|CC-PDDC|CC-.*-\\d\\.\\d(?:-[A-Z]+)?");

  @Test
  void recognisesEveryCreativeCommonsLicenceWhoseVersionIsStated() throws IOException {
    List<String> missed = new ArrayList<>();
    int versioned = 0;
    for (ExpectedRights row : rows()) {
      if (VERSIONED.matcher(row.expected()).matches()) {
        versioned++;
        RecognisedRights rights = row.recognised();
        if (!rights.expression().equals(row.expected()) || rights.status() == Status.CONFLICTING) {
          missed.add(row + " read as " + rights.expression());
        }
      }
    }

    LOG.infof(
        "exact Creative Commons statements recognised=%d of=%d",
        versioned - missed.size(), versioned);
    assertThat(versioned).isPositive();
    assertThat(missed).isEmpty();
  }

  @Test
  void neverAllowsMoreThanTheStatement() throws IOException {
    assertThat(rows()).filteredOn(ExpectedRights::isTooPermissive).isEmpty();
  }

  @Test
  void tellsHowMuchItRecognises() throws IOException {
    Map<String, int[]> hits = new TreeMap<>();
    int hit = 0;
    for (ExpectedRights row : rows()) {
      boolean right = row.isExact();
      if (!right) {
        LOG.infof("missed: %s", row);
      }
      int[] counts = hits.computeIfAbsent(kind(row.expected()), kind -> new int[2]);
      counts[0] += right ? 1 : 0;
      counts[1]++;
      hit += right ? 1 : 0;
    }
    hits.forEach((kind, counts) -> LOG.infof("%s: %d of %d", kind, counts[0], counts[1]));
    LOG.infof("all: %d of %d", hit, rows().size());

    assertThat(hit).isGreaterThan(rows().size() * 95 / 100);
  }

  @Test
  void knowsEveryCreativeCommonsLicenceThereWas() throws IOException {
    for (String line : lines("licences.tsv")) {
      String[] licence = line.split("\t", -1);
      if (licence[2].equals("licence") && licence[3].startsWith("CC-")) {
        String port = licence[5].length() == 2 || licence[5].matches("[A-Z]+") ? licence[5] : null;
        CcFamily family =
            Arrays.stream(CcFamily.values())
                .filter(one -> one.code().equals(licence[3]))
                .findFirst()
                .orElseThrow();

        assertThat(CreativeCommons.find(family, licence[4], port))
            .as(licence[0])
            .hasValueSatisfying(
                known -> {
                  assertThat(known.expression()).isEqualTo(licence[0]);
                  assertThat(known.uri()).hasToString(licence[6]);
                });
      }
    }
  }

  private static List<ExpectedRights> rows() throws IOException {
    return lines("strings_dev.tsv").stream().map(ExpectedRights::of).toList();
  }

  private static List<String> lines(String name) throws IOException {
    Path file = Path.of(System.getProperty("exchange.corpus", "none"), "rights", name);
    assumeTrue(
        Files.exists(file),
        () -> "skipped: no statements at " + file + " (system property exchange.corpus)");
    List<String> lines = Files.readAllLines(file);
    return lines.subList(1, lines.size());
  }

  private static String kind(String expected) {
    if (expected.contains(" OR ") || expected.contains(" AND ")) {
      return "several licences";
    }
    if (VERSIONED.matcher(expected).matches()) {
      return "Creative Commons, exact";
    }
    if (CREATIVE_COMMONS.matcher(expected).matches()) {
      return "Creative Commons, version not stated";
    }
    return expected.startsWith("LicenseRef-")
        ? "statements"
        : List.of("NONE", "AMBIGUOUS", "CONFLICT").contains(expected) ? expected : "other licences";
  }
}
