package org.openlearningexchange.rights.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.licence.Licences;

/** The registry beside a list of facts about 700 licences that others gathered. */
class RegistryCorpusTest {
  /** Where we differ from the list, and why. */
  private static final List<Difference> DIFFERENCES =
      List.of(
          new Difference(
              "uri",
              "CC-BY(-NC)?(-ND|-SA)?|DL-DE-BY|GFDL|L?GPL|OGL-UK|etalab",
              "the list makes up a urn; no single text is meant, so there is no address"),
          new Difference(
              "uri",
              "LicenseRef-(ARR|PD-unspecified|EDU-NC|EDU-NC-ND|EduUseOnly|NonCommercial-Custom|Schulfunk)",
              "the list makes up a urn; there is no text to point to"),
          new Difference(
              "uri",
              "LicenseRef-RS-.*",
              "rightsstatements.org names its statements with http; the list writes https"),
          new Difference(
              "version",
              "LAL-.*|NLOD-.*|OD[Cb].*|OFL-1.1|PDDL-1.0|LicenseRef-IODL-2.0|LicenseRef-YouTube-CC-BY",
              "the list leaves out a version that the title of the text states"),
          new Difference(
              "retired",
              "CC-(NC|NC-SA|NC-ND|ND|SA)-2.0-JP",
              "Creative Commons now gives the day that all licences without attribution went"),
          new Difference(
              "derivatives|open",
              "CC-BY(-NC)?(-SA)?-2.5-SCOTLAND",
              "the legal code, 2.1(a), grants to create derivative works; the older RDF left it out"),
          new Difference(
              "attribution",
              "CC-DevNations-2.0",
              "Creative Commons' own data of today asks for attribution"),
          new Difference("attribution", "L?GPL", "no version of it asks for more than its notices"),
          new Difference(
              "attribution",
              "LicenseRef-(EDU-NC|EDU-NC-ND|EduUseOnly|Elsevier-User|NonCommercial-Custom)",
              "nothing is granted to everyone, so nothing is asked in return"),
          new Difference(
              "commercial|derivatives",
              "LicenseRef-(ARR|PD-unspecified|RS-.*|Europeana-.*|Schulfunk|YouTube-Standard|arXiv-nonexclusive|EDU-NC)",
              "the list says what is not forbidden by name; nothing is granted to everyone"));

  @Test
  void agreesWithTheListOfOthersButForReasonsThatAreWrittenDown() throws IOException {
    List<String> unexplained = new ArrayList<>();
    for (Row row : rows()) {
      differing(row)
          .forEach(
              (field, values) -> {
                if (DIFFERENCES.stream().noneMatch(known -> known.explains(field, row.id()))) {
                  unexplained.add("%s %s: %s".formatted(row.id(), field, values));
                }
              });
    }

    assertThat(unexplained).isEmpty();
  }

  @Test
  void differsWhereItSaysSo() throws IOException {
    List<Row> rows = rows();

    for (Difference known : DIFFERENCES) {
      assertThat(rows)
          .as(known.reason())
          .anySatisfy(
              row ->
                  assertThat(differing(row).keySet())
                      .anyMatch(field -> known.explains(field, row.id())));
    }
  }

  @Test
  void neverAllowsMoreThanTheListOfOthers() throws IOException {
    for (Row row : rows()) {
      LicenceFacts facts = row.facts();
      if (!facts.id().endsWith("-SCOTLAND") && facts.licence().permits().contains(Use.ADAPT)) {
        assertThat(row.get("derivatives")).as(row.id()).isEqualTo("True");
      }
      if (facts.licence().permits().contains(Use.COMMERCIAL)) {
        assertThat(row.get("commercialUse")).as(row.id()).isEqualTo("True");
      }
    }
  }

  private static Map<String, String> differing(Row row) {
    LicenceFacts facts = row.facts();
    CcRel terms = facts.terms();
    Map<String, String> found = new LinkedHashMap<>();
    compare(found, "uri", row.get("canonicalUri"), facts.licence().uri());
    compare(found, "spdx", row.get("spdx"), facts.spdx());
    compare(found, "version", row.get("version"), facts.version());
    compare(found, "jurisdiction", jurisdiction(row.get("jurisdiction")), jurisdiction(facts));
    compare(found, "open", row.is("openDefinition"), facts.openDefinition());
    compare(found, "commercial", row.is("commercialUse"), terms.allowsCommercialUse());
    compare(
        found,
        "derivatives",
        row.is("derivatives"),
        terms.permits().contains(CcTerm.DERIVATIVE_WORKS));
    compare(
        found, "shareAlike", row.is("shareAlike"), terms.requires().contains(CcTerm.SHARE_ALIKE));
    compare(
        found,
        "attribution",
        row.is("attributionRequired"),
        terms.requires().contains(CcTerm.ATTRIBUTION));
    compare(found, "retired", row.get("deprecated"), facts.standing().retiredOn());
    return found;
  }

  private static void compare(Map<String, String> found, String field, Object theirs, Object ours) {
    if (!theirs.toString().equals(Objects.toString(ours, ""))) {
      found.put(field, "theirs '%s', ours '%s'".formatted(theirs, ours));
    }
  }

  private static String jurisdiction(LicenceFacts facts) {
    return jurisdiction(Objects.toString(facts.jurisdiction(), ""));
  }

  /** The list has one word for all texts that were made for no country. */
  private static String jurisdiction(String stated) {
    return stated.matches("generic|unported|universal|generic/unported|international")
        ? ""
        : stated;
  }

  private static List<Row> rows() throws IOException {
    Path file = Path.of(System.getProperty("exchange.corpus", "none"), "rights", "licences.tsv");
    assumeTrue(
        Files.exists(file),
        () -> "skipped: no facts at " + file + " (system property exchange.corpus)");
    List<String> lines = Files.readAllLines(file);
    String[] names = lines.get(0).split("\t", -1);
    return lines.subList(1, lines.size()).stream().map(line -> Row.of(names, line)).toList();
  }

  private record Row(Map<String, String> cells) {
    static Row of(String[] names, String line) {
      String[] values = line.split("\t", -1);
      Map<String, String> cells = new HashMap<>();
      for (int at = 0; at < names.length; at++) {
        cells.put(names[at], values[at]);
      }
      return new Row(cells);
    }

    String id() {
      return get("id");
    }

    String get(String name) {
      return Objects.requireNonNull(cells.get(name), name);
    }

    boolean is(String name) {
      return get(name).equals("True");
    }

    LicenceFacts facts() {
      return LicenceFacts.of(
          Licences.find(id()).orElseThrow(() -> new AssertionError(id() + " is not known")));
    }
  }

  /**
   * @param fields pattern of the fields
   * @param ids pattern of the ids
   */
  private record Difference(String fields, String ids, String reason) {
    boolean explains(String field, String id) {
      return field.matches(fields) && id.matches(ids);
    }
  }
}
