package org.openlearningexchange.rights.recognition;

import java.util.List;
import java.util.stream.Collectors;
import org.openlearningexchange.contracts.message.RightsDecision.Part;
import org.openlearningexchange.rights.licence.Licence;

/**
 * What one statement, or all of them together, come to.
 *
 * @param licences what is named; several with an operator between
 * @param rule what came to it
 * @param exceptions whether parts are taken out
 * @param parts what is said of single parts
 */
record Finding(
    Outcome outcome,
    List<Licence> licences,
    Operator operator,
    String rule,
    double confidence,
    boolean exceptions,
    List<Part> parts) {
  Finding {
    licences = List.copyOf(licences);
    parts = List.copyOf(parts);
  }

  /** What it comes to, the most telling first. */
  enum Outcome {
    CONFLICT,
    GRANT,
    STATEMENT,
    LIMIT,
    RESERVED,
    CLAIM,
    UNCLEAR,
    COPYRIGHT,
    /** A licence is said not to hold. */
    DENIED,
    NOTHING
  }

  /** How several licences belong together. */
  enum Operator {
    /** At the reader's choice. */
    OR,
    /** Each for its part. */
    AND
  }

  static Finding of(Outcome outcome, String rule) {
    return new Finding(outcome, List.of(), Operator.AND, rule, 0, false, List.of());
  }

  static Finding of(Outcome outcome, Licence licence, String rule, double confidence) {
    return new Finding(outcome, List.of(licence), Operator.AND, rule, confidence, false, List.of());
  }

  boolean is(Outcome other) {
    return outcome == other;
  }

  /** {@code CC-BY-4.0}, {@code A OR B}, {@code NONE}. */
  String expression() {
    if (licences.isEmpty()) {
      return "NONE";
    }
    if (licences.size() == 1) {
      return licences.get(0).expression();
    }
    return licences.stream()
        .map(Licence::expression)
        .distinct()
        .collect(Collectors.joining(" " + operator.name() + " "));
  }
}
