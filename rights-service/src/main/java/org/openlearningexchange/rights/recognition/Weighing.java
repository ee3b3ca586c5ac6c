package org.openlearningexchange.rights.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openlearningexchange.contracts.message.RightsDecision.Part;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.recognition.Finding.Operator;
import org.openlearningexchange.rights.recognition.Finding.Outcome;
import org.openlearningexchange.rights.recognition.Mention.Kind;

/** Weighs the mentions of one statement against each other. */
final class Weighing {
  private static final double AGREEMENT = 0.01;
  private static final int MENU = 4;

  private Weighing() {}

  static Finding weigh(StatementReader.Reading reading) {
    if (saysOneThing(reading)) {
      return granted(
          reading,
          reading.live(),
          List.of(reading.live().get(0).grantedLicence()),
          Operator.AND,
          List.of());
    }
    List<Mention> grants = reading.live().stream().filter(Mention::isGrant).toList();
    boolean contradiction = has(reading, Kind.CONTRADICTION);
    if (grants.isEmpty()) {
      return contradiction
          ? Finding.of(Outcome.CONFLICT, rule(reading, Kind.CONTRADICTION))
          : withoutGrant(reading);
    }
    List<Licence> licences = merged(grants);
    List<Part> parts = Parts.of(reading);
    Optional<String> conflict = conflict(reading, licences, !parts.isEmpty());
    if (conflict.isPresent()) {
      return conflicting(licences, conflict.get());
    }
    if (has(reading, Kind.RESERVED)) {
      licences = new ArrayList<>(licences);
      licences.add(Names.ALL_RIGHTS_RESERVED);
      return granted(reading, grants, licences, Operator.AND, parts);
    }
    return several(reading, grants, licences, parts);
  }

  /** As nearly all statements do: there is nothing to weigh. */
  private static boolean saysOneThing(StatementReader.Reading reading) {
    return reading.live().size() == 1
        && reading.live().get(0).isGrant()
        && reading.terms().isEmpty();
  }

  private static Finding several(
      StatementReader.Reading reading,
      List<Mention> grants,
      List<Licence> licences,
      List<Part> parts) {
    if (licences.size() == 1) {
      return granted(reading, grants, licences, Operator.AND, List.of());
    }
    if (parts.isEmpty() && new Choice(reading.text()).isBetween(grants)) {
      return granted(reading, grants, licences, Operator.OR, List.of());
    }
    if (licences.size() >= MENU) {
      return Finding.of(Outcome.NOTHING, "menu of licences");
    }
    if (isOfSoftwareAndContent(licences) || !parts.isEmpty() || isExpression(reading, grants)) {
      return granted(reading, grants, licences, Operator.AND, parts);
    }
    return isOneInTwoVersions(grants, licences)
        ? Finding.of(Outcome.UNCLEAR, "two versions of one licence")
        : conflicting(licences, "two licences");
  }

  private static boolean isOfSoftwareAndContent(List<Licence> licences) {
    boolean software = licences.stream().anyMatch(Licence::isForSoftware);
    boolean content = licences.stream().anyMatch(licence -> !licence.isForSoftware());
    return software && content;
  }

  /** An SPDX expression: its operators are written large. */
  private static boolean isExpression(StatementReader.Reading reading, List<Mention> grants) {
    for (int i = 1; i < grants.size(); i++) {
      int from = Math.min(grants.get(i - 1).end(), grants.get(i).start());
      String between = reading.text().cased().substring(from, grants.get(i).start());
      if (!between.strip().equals("AND")) {
        return false;
      }
    }
    return true;
  }

  /** Two words for it may be two licences to choose from; a link to another text is an error. */
  private static boolean isOneInTwoVersions(List<Mention> grants, List<Licence> licences) {
    boolean oneFamily = licences.stream().map(Licence::family).distinct().count() == 1;
    boolean linked = grants.stream().anyMatch(grant -> grant.rule().startsWith("address"));
    boolean worded = grants.stream().anyMatch(grant -> !grant.rule().startsWith("address"));
    return oneFamily && !(linked && worded);
  }

  private static Finding granted(
      StatementReader.Reading reading,
      List<Mention> grants,
      List<Licence> licences,
      Operator operator,
      List<Part> parts) {
    double best = 0;
    for (Mention grant : grants) {
      best = Math.max(best, grant.confidence());
    }
    double agreeing = grants.size() > licences.size() ? AGREEMENT : 0;
    boolean exceptions = reading.exceptions();
    double confidence = exceptions ? Math.min(best, 0.85) : Math.min(0.99, best + agreeing);
    List<Part> named = new ArrayList<>(parts);
    if (exceptions) {
      named.addAll(Parts.excepted(reading.text()));
    }
    return new Finding(
        Outcome.GRANT, licences, operator, grants.get(0).rule(), confidence, exceptions, named);
  }

  private static Finding conflicting(List<Licence> licences, String rule) {
    boolean oneFamily = licences.stream().map(Licence::family).distinct().count() == 1;
    List<Licence> named = oneFamily ? licences.subList(0, 1) : List.of();
    return new Finding(Outcome.CONFLICT, named, Operator.AND, rule, 0.3, false, List.of());
  }

  /** What in the statement speaks against its licences. */
  private static Optional<String> conflict(
      StatementReader.Reading reading, List<Licence> licences, boolean parts) {
    if (has(reading, Kind.CONTRADICTION)) {
      return Optional.of(rule(reading, Kind.CONTRADICTION));
    }
    if (has(reading, Kind.RESERVED) && !parts) {
      return Optional.of("all rights reserved beside a licence");
    }
    boolean limited =
        reading.live().stream()
            .filter(mention -> mention.is(Kind.LIMIT))
            .anyMatch(
                limit ->
                    licences.stream().anyMatch(licence -> Names.narrows(limit.licence(), licence)));
    if (limited) {
      return Optional.of("a limit that the licence does not have");
    }
    boolean statement =
        reading.live().stream()
            .anyMatch(
                mention ->
                    mention.is(Kind.STATEMENT)
                        && !mention.grantedLicence().expression().equals("LicenseRef-RS-InC-1.0"));
    if (statement) {
      return Optional.of("a rights statement beside a licence");
    }
    return licences.stream().anyMatch(licence -> Terms.contradict(reading.terms(), licence))
        ? Optional.of("terms that the licence does not have")
        : Optional.empty();
  }

  private static Finding withoutGrant(StatementReader.Reading reading) {
    for (Kind kind :
        List.of(
            Kind.STATEMENT, Kind.LIMIT, Kind.RESERVED, Kind.CLAIM, Kind.UNCLEAR, Kind.COPYRIGHT)) {
      for (Mention mention : reading.live()) {
        if (mention.is(kind)) {
          Outcome outcome = Outcome.valueOf(kind.name());
          return mention.licence() == null
              ? Finding.of(outcome, mention.rule())
              : Finding.of(outcome, mention.licence(), mention.rule(), mention.confidence());
        }
      }
    }
    if (isOfAnotherWork(reading)) {
      return Finding.of(Outcome.UNCLEAR, Guards.Reason.OTHER_WORK.rule);
    }
    boolean denied = false;
    for (int i = 0; i < reading.suppressed().size(); i++) {
      Mention mention = reading.suppressed().get(i);
      boolean licence = mention.isGrant() || mention.is(Kind.UNCLEAR);
      denied |= licence && reading.guarded().get(i) == Guards.Reason.DENIED;
    }
    return Finding.of(
        denied ? Outcome.DENIED : Outcome.NOTHING,
        reading.guarded().isEmpty() ? "no licence read" : reading.guarded().get(0).rule);
  }

  /** What was made from a licensed work has some licence too; it is not said which. */
  private static boolean isOfAnotherWork(StatementReader.Reading reading) {
    for (int i = 0; i < reading.suppressed().size(); i++) {
      Mention mention = reading.suppressed().get(i);
      if ((mention.isGrant() || mention.is(Kind.UNCLEAR))
          && reading.guarded().get(i) == Guards.Reason.OTHER_WORK) {
        return true;
      }
    }
    return false;
  }

  /** Agreeing mentions become the most exact of them. */
  static List<Licence> merged(List<Mention> mentions) {
    List<Licence> licences = new ArrayList<>();
    for (Mention mention : mentions) {
      add(licences, mention.grantedLicence());
    }
    return licences;
  }

  /** Adds a licence unless one there agrees; of two that agree the more exact one stays. */
  static void add(List<Licence> licences, Licence licence) {
    for (int i = 0; i < licences.size(); i++) {
      Licence there = licences.get(i);
      if (agree(there, licence)) {
        licences.set(i, exactness(licence) > exactness(there) ? licence : there);
        return;
      }
    }
    licences.add(licence);
  }

  /** Whether they may be one, of which the one says more than the other. */
  static boolean agree(Licence one, Licence other) {
    boolean versions =
        one.version() == null || other.version() == null || one.version().equals(other.version());
    boolean ports = one.port() == null || other.port() == null || one.port().equals(other.port());
    boolean exact =
        !one.isExact() || !other.isExact() || one.version() != null || one.equals(other);
    return one.family().equals(other.family()) && versions && ports && exact;
  }

  private static int exactness(Licence licence) {
    return (licence.version() == null ? 0 : 2) + (licence.port() == null ? 0 : 1);
  }

  private static boolean has(StatementReader.Reading reading, Kind kind) {
    for (Mention mention : reading.live()) {
      if (mention.is(kind)) {
        return true;
      }
    }
    return false;
  }

  private static String rule(StatementReader.Reading reading, Kind kind) {
    return reading.live().stream()
        .filter(mention -> mention.is(kind))
        .map(Mention::rule)
        .findFirst()
        .orElse("");
  }
}
