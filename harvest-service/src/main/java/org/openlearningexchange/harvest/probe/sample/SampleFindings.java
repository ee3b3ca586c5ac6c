package org.openlearningexchange.harvest.probe.sample;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openlearningexchange.harvest.probe.ask.FindingList;

/** What is noticed about the records of a sample, whatever the protocol. Pure. */
final class SampleFindings {
  private final Sample sample;
  private final SampleReport report;
  private final FindingList findings;

  SampleFindings(Sample sample, SampleReport report, FindingList findings) {
    this.sample = sample;
    this.report = report;
    this.findings = findings;
  }

  void add() {
    harvestable();
    refusals();
    repeated();
    licences();
    missing("id", "address-missing", "Give each record the address of its resource.");
    missing("inLanguage", "language-missing", "State the language of the material.");
    missing("description", "description-missing", "Describe the material in a few sentences.");
    unmapped();
    links();
  }

  private void harvestable() {
    if (report.mapped() > 0 || findings.hasBlocking()) {
      return;
    }
    if (report.refused() > 0) {
      findings.warning(
          "every-record-refused",
          "None of %d records can be taken: %s.".formatted(report.refused(), mostFrequent()),
          null,
          "Mend what the records are refused for, or offer another format.",
          report.refusals().get(0).identifier());
    } else if (report.deleted() > 0 && !report.isWhole()) {
      findings.warning(
          "only-deleted",
          "The first %d records are all marked as deleted.".formatted(report.deleted()),
          "OAI-PMH 2.5.1",
          "Nothing to do, if records follow that are not.",
          null);
    } else if (report.isWhole()) {
      findings.warning(
          "no-records",
          "The source has no record to be harvested.",
          null,
          "Check the address and the choice of sets; try again when there are records.",
          null);
    }
  }

  private void refusals() {
    if (report.mapped() > 0 && report.refused() > 0) {
      findings.warning(
          "records-refused",
          "%d of %d records would not be taken; most often: %s."
              .formatted(report.refused(), report.delivered(), mostFrequent()),
          null,
          "See the reason, the place and the value at each of them.",
          report.refusals().get(0).identifier());
    }
  }

  private String mostFrequent() {
    Map<String, Integer> reasons = new TreeMap<>();
    sample.refused().forEach(it -> reasons.merge(it.reason(), 1, Integer::sum));
    return Collections.max(reasons.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private void repeated() {
    Set<String> seen = new HashSet<>();
    sample.mapped().stream()
        .map(it -> it.record().identifier())
        .filter(it -> !seen.add(it))
        .findFirst()
        .ifPresent(
            it ->
                findings.warning(
                    "identifier-repeated",
                    "The list holds records with the same identifier; the last of them counts.",
                    "OAI-PMH 2.4",
                    "Give each record an identifier of its own, and list it once.",
                    it));
  }

  private void licences() {
    Licences licences = report.licences();
    String remedy =
        "State one licence with its address, such as https://creativecommons.org/licenses/by/4.0/.";
    if (licences.missing() > 0) {
      findings.warning(
          "licence-missing",
          "%d of %d records say nothing of rights; teachers may only look at them."
              .formatted(licences.missing(), report.mapped()),
          null,
          remedy,
          example(LicenceReading.MISSING));
    }
    if (licences.conflicting() > 0) {
      findings.warning(
          "licence-conflicting",
          "%d of %d records name several different licences."
              .formatted(licences.conflicting(), report.mapped()),
          null,
          remedy,
          example(LicenceReading.CONFLICTING));
    }
    if (licences.unknown() > 0) {
      findings.information(
          "licence-in-words",
          "%d of %d records state their licence in words only."
              .formatted(licences.unknown(), report.mapped()),
          null,
          remedy,
          example(LicenceReading.UNKNOWN));
    }
  }

  private String example(LicenceReading reading) {
    return report.licences().examples().stream()
        .filter(it -> it.reading() == reading)
        .findFirst()
        .map(it -> it.identifier() + " " + String.join(" | ", it.statements()))
        .orElse("");
  }

  private void missing(String field, String code, String remedy) {
    FieldCoverage coverage = report.field(field);
    int missing = report.mapped() - coverage.records() + coverage.detected();
    if (missing > 0) {
      String message =
          "%d of %d records have no %s."
              .formatted(missing, report.mapped(), coverage.label().toLowerCase());
      String example = example(field);
      if (code.equals("address-missing")) {
        findings.warning(code, message, null, remedy, example);
      } else {
        findings.information(code, message, null, remedy, example);
      }
    }
  }

  private String example(String field) {
    ModelField wanted =
        ModelField.ALL.stream().filter(it -> it.name().equals(field)).findFirst().orElseThrow();
    Predicate<Sampled.Mapped> isMissing =
        each ->
            wanted.values().applyAsInt(each.refined().resource()) == 0
                || each.refined().detected().contains(field);
    return sample.mapped().stream()
        .filter(isMissing)
        .findFirst()
        .map(it -> it.record().identifier())
        .orElse("");
  }

  private void unmapped() {
    List<FieldCoverage> fields =
        report.fields().stream().filter(it -> !it.unmappedValues().isEmpty()).toList();
    if (!fields.isEmpty()) {
      findings.information(
          "values-unmapped",
          "Some values are in no vocabulary: "
              + fields.stream()
                  .map(it -> it.label().toLowerCase() + " (" + it.unmapped() + ")")
                  .collect(Collectors.joining(", "))
              + ".",
          null,
          "Map them once, after registration, with PUT /repositories/{id}/mappings; they are kept"
              + " as they are until then.",
          fields.get(0).unmappedValues().get(0).value());
    }
  }

  private void links() {
    Links links = report.links();
    if (links.broken() > 0) {
      findings.warning(
          "links-broken",
          "%d of %d links that were followed lead nowhere."
              .formatted(links.broken(), links.broken() + links.reachable()),
          null,
          "Correct the addresses, or delete the records.",
          links.examples().get(0).address() + " (" + links.examples().get(0).reason() + ")");
    }
  }
}
