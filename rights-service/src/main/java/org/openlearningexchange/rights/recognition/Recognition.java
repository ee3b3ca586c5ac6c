package org.openlearningexchange.rights.recognition;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.contracts.message.RightsDecision.Embargo;
import org.openlearningexchange.contracts.message.RightsDecision.Evidence;
import org.openlearningexchange.contracts.message.RightsDecision.Status;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.Licence.Nature;
import org.openlearningexchange.rights.recognition.EmbargoReader.Announced;
import org.openlearningexchange.rights.recognition.EmbargoReader.Said;
import org.openlearningexchange.rights.recognition.Finding.Operator;
import org.openlearningexchange.rights.recognition.Finding.Outcome;

/**
 * Recognises the licence that a record's statements mean. A pure function of the statements; what
 * it permits is never more than they give.
 */
public final class Recognition {
  /** Grows whenever the same statements may come to another result. */
  public static final int RULES_VERSION = 2;

  private static final double SURE = 0.75;
  private static final int LONGEST_EVIDENCE = 1_000;
  private static final int MOST_EVIDENCE = 40;

  private Recognition() {}

  /** What the statements of one record come to, where every day that they name is still to come. */
  public static RecognisedRights of(List<LicenceStatement> statements) {
    return of(statements, Instant.EPOCH);
  }

  /**
   * What the statements of one record come to.
   *
   * @param asOf when they were found: what they announce for a later day gives nothing yet
   */
  public static RecognisedRights of(List<LicenceStatement> statements, Instant asOf) {
    Announced announced = EmbargoReader.read(statements, asOf, Recognition::grants);
    List<Finding> findings = new ArrayList<>(statements.size());
    List<Evidence> evidence = new ArrayList<>(statements.size());
    for (Said said : announced.present()) {
      if (speaksOfRights(said.found())) {
        Finding finding = read(said.read());
        findings.add(finding);
        remember(evidence, said.found(), finding, finding.rule());
      }
    }
    List<Finding> toCome = new ArrayList<>();
    for (Said said : announced.toCome()) {
      Finding finding = read(said.read());
      toCome.add(finding);
      remember(evidence, said.found(), finding, "announced");
    }
    return result(Agreement.of(findings), evidence)
        .with(embargo(announced, toCome), SignalReader.read(statements));
  }

  private static void remember(
      List<Evidence> evidence, LicenceStatement statement, Finding finding, String rule) {
    if (evidence.size() < MOST_EVIDENCE) {
      evidence.add(new Evidence(shortened(statement), rule, finding.expression()));
    }
  }

  /** A day, or a value of a tag for robots, is no statement about a licence. */
  private static boolean speaksOfRights(LicenceStatement statement) {
    return !EmbargoReader.isDayField(statement.field())
        && !SignalReader.isSignalField(statement.field());
  }

  private static boolean grants(LicenceStatement statement) {
    return read(statement).outcome() == Outcome.GRANT;
  }

  private static @Nullable Embargo embargo(Announced announced, List<Finding> toCome) {
    if (announced.until() == null) {
      return null;
    }
    String expression =
        toCome.isEmpty() ? null : result(Agreement.of(toCome), List.of()).expression();
    boolean named = expression != null && !expression.equals(RecognisedRights.NONE);
    return new Embargo(announced.until(), named ? expression : null);
  }

  /** Enough to see what was read: evidence and signals go out with every message. */
  static LicenceStatement shortened(LicenceStatement statement) {
    return statement.text().length() <= LONGEST_EVIDENCE
        ? statement
        : new LicenceStatement(
            statement.text().substring(0, LONGEST_EVIDENCE) + "…",
            statement.field(),
            statement.language());
  }

  private static Finding read(LicenceStatement statement) {
    if (statement.text().isBlank()) {
      return Finding.of(Outcome.NOTHING, "empty");
    }
    if (statement.text().length() > StatementReader.LONGEST) {
      return Finding.of(Outcome.UNCLEAR, "too long to be a licence");
    }
    return Weighing.weigh(StatementReader.read(statement));
  }

  private static RecognisedRights result(Finding finding, List<Evidence> evidence) {
    return switch (finding.outcome()) {
      case GRANT -> granted(finding, evidence);
      case CONFLICT -> conflicting(finding, evidence);
      case STATEMENT, LIMIT, RESERVED -> stated(finding, Status.DECLARED, evidence);
      case CLAIM, COPYRIGHT -> stated(finding, Status.INFERRED, evidence);
      case UNCLEAR -> unknown(true, evidence);
      case DENIED, NOTHING -> unknown(false, evidence);
    };
  }

  private static RecognisedRights granted(Finding finding, List<Evidence> evidence) {
    boolean exact = finding.licences().stream().allMatch(Licence::isExact);
    Status status = exact && finding.confidence() > SURE ? Status.DECLARED : Status.INFERRED;
    List<Licence> applying = applying(finding);
    Set<String> requires = new LinkedHashSet<>();
    applying.forEach(licence -> requires.addAll(licence.requires()));
    if (finding.exceptions()) {
      requires.add(Licence.SEE_EXCEPTIONS);
    }
    return new RecognisedRights(
        finding.expression(),
        label(finding),
        only(finding),
        status,
        finding.confidence(),
        shared(applying),
        List.copyOf(requires),
        missing(finding),
        finding.parts(),
        false,
        evidence);
  }

  /**
   * Of a choice the alternative that allows all that any allows; where there is none, and for
   * parts, all of them, since only what they share is safe for the whole.
   */
  private static List<Licence> applying(Finding finding) {
    List<Licence> licences = finding.licences();
    if (finding.operator() == Operator.AND) {
      return licences;
    }
    return licences.stream()
        .filter(
            licence ->
                licences.stream().allMatch(other -> licence.permits().containsAll(other.permits())))
        .findFirst()
        .map(List::of)
        .orElse(licences);
  }

  private static Set<Use> shared(List<Licence> licences) {
    EnumSet<Use> uses = EnumSet.allOf(Use.class);
    licences.forEach(licence -> uses.retainAll(licence.permits()));
    return uses;
  }

  private static String label(Finding finding) {
    if (finding.licences().size() == 1) {
      return finding.licences().get(0).label();
    }
    String operator = finding.operator() == Operator.OR ? " or " : " and ";
    return finding.licences().stream().map(Licence::label).collect(Collectors.joining(operator));
  }

  private static List<String> missing(Finding finding) {
    boolean family =
        finding.licences().stream().anyMatch(licence -> licence.nature() == Nature.FAMILY);
    return family ? List.of("version") : List.of();
  }

  private static @Nullable URI only(Finding finding) {
    return finding.licences().size() == 1 ? finding.licences().get(0).uri() : null;
  }

  private static RecognisedRights conflicting(Finding finding, List<Evidence> evidence) {
    String family =
        finding.licences().isEmpty() ? RecognisedRights.NONE : finding.licences().get(0).family();
    return new RecognisedRights(
        family,
        "Contradicting statements",
        null,
        Status.CONFLICTING,
        0.3,
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        evidence);
  }

  private static RecognisedRights stated(Finding finding, Status status, List<Evidence> evidence) {
    Licence licence = finding.licences().get(0);
    boolean sure = licence.nature() != Nature.CLAIM && status == Status.DECLARED;
    return new RecognisedRights(
        licence.expression(),
        licence.label(),
        licence.uri(),
        status,
        sure ? finding.confidence() : Math.min(finding.confidence(), 0.6),
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        evidence);
  }

  private static RecognisedRights unknown(boolean ambiguous, List<Evidence> evidence) {
    return new RecognisedRights(
        RecognisedRights.NONE,
        "Licence not known",
        null,
        Status.UNKNOWN,
        0,
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        ambiguous,
        evidence);
  }
}
