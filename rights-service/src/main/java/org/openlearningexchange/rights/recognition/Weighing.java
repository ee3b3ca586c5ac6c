package org.openlearningexchange.rights.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.Licence.Nature;
import org.openlearningexchange.rights.recognition.Finding.Operator;
import org.openlearningexchange.rights.recognition.Finding.Outcome;
import org.openlearningexchange.rights.recognition.Mention.Kind;

/** Weighs the mentions of one statement against each other. */
final class Weighing {
  private static final Pattern OR =
      Pattern.compile(
          "(?<![\\p{L}])(?:or|oder|ou|o|u|oppure|lub|eller|of|или|або)(?![\\p{L}])|或|または");
  private static final Pattern PART =
      Pattern.compile(
          "(?<![\\p{L}])(?:text|photo|foto|image|bild|abbildung|video|audio|code|software|quellcode|data|daten|content|inhalt|document|dokument|figure|illustration|source|grafik|graphic|material|metadat)[\\p{L}]*(?:[\\p{L}"
              + " ,/]{0,30}):?");
  private static final double AGREEMENT = 0.01;
  private static final int MENU = 4;

  private Weighing() {}

  static Finding weigh(StatementReader.Reading reading) {
    if (saysOneThing(reading)) {
      return granted(
          reading, reading.live(), List.of(reading.live().get(0).grantedLicence()), Operator.AND);
    }
    List<Mention> grants = reading.live().stream().filter(Mention::isGrant).toList();
    boolean contradiction = has(reading, Kind.CONTRADICTION);
    if (grants.isEmpty()) {
      return contradiction
          ? Finding.of(Outcome.CONFLICT, rule(reading, Kind.CONTRADICTION))
          : withoutGrant(reading);
    }
    List<Licence> licences = merged(grants);
    boolean parts = hasParts(reading, grants);
    Optional<String> conflict = conflict(reading, licences, parts);
    if (conflict.isPresent()) {
      return conflicting(licences, conflict.get());
    }
    if (has(reading, Kind.RESERVED)) {
      licences = new ArrayList<>(licences);
      licences.add(Names.ALL_RIGHTS_RESERVED);
      return granted(reading, grants, licences, Operator.AND);
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
      boolean parts) {
    if (licences.size() == 1) {
      return granted(reading, grants, licences, Operator.AND);
    }
    if (isChoice(reading, grants)) {
      return granted(reading, grants, licences, Operator.OR);
    }
    if (licences.size() >= MENU) {
      return Finding.of(Outcome.NOTHING, "menu of licences");
    }
    boolean software = licences.stream().anyMatch(licence -> licence.nature() == Nature.SOFTWARE);
    boolean content = licences.stream().anyMatch(licence -> licence.nature() != Nature.SOFTWARE);
    if (software && content || parts) {
      return granted(reading, grants, licences, Operator.AND);
    }
    return conflicting(licences, "two licences");
  }

  private static Finding granted(
      StatementReader.Reading reading,
      List<Mention> grants,
      List<Licence> licences,
      Operator operator) {
    double best = 0;
    for (Mention grant : grants) {
      best = Math.max(best, grant.confidence());
    }
    double agreeing = grants.size() > licences.size() ? AGREEMENT : 0;
    double confidence =
        reading.exceptions() ? Math.min(best, 0.85) : Math.min(0.99, best + agreeing);
    return new Finding(
        Outcome.GRANT, licences, operator, grants.get(0).rule(), confidence, reading.exceptions());
  }

  private static Finding conflicting(List<Licence> licences, String rule) {
    boolean oneFamily = licences.stream().map(Licence::family).distinct().count() == 1;
    List<Licence> named = oneFamily ? licences.subList(0, 1) : List.of();
    return new Finding(Outcome.CONFLICT, named, Operator.AND, rule, 0.3, false);
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

  private static boolean agree(Licence one, Licence other) {
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

  private static boolean isChoice(StatementReader.Reading reading, List<Mention> grants) {
    boolean wikitext = reading.text().lower().contains("{{");
    for (int i = 1; i < grants.size(); i++) {
      String between = between(reading, grants.get(i - 1), grants.get(i));
      boolean listed = wikitext && between.contains("|");
      if (grants.get(i).is(Kind.CHOICE) || listed || OR.matcher(between).find()) {
        return true;
      }
    }
    return false;
  }

  /** Whether every licence, and what is reserved, is said of a part named before it. */
  private static boolean hasParts(StatementReader.Reading reading, List<Mention> grants) {
    if (reading.live().size() < 2) {
      return false;
    }
    int end = 0;
    int labelled = 0;
    int parts = 0;
    for (Mention mention : reading.live()) {
      boolean counts = mention.isGrant() || mention.is(Kind.RESERVED);
      if (counts) {
        parts++;
        String lead =
            reading.text().lower().substring(Math.min(end, mention.start()), mention.start());
        labelled += PART.matcher(lead).find() ? 1 : 0;
        end = mention.end();
      }
    }
    return parts > 1 && labelled == parts && !grants.isEmpty();
  }

  private static String between(StatementReader.Reading reading, Mention one, Mention next) {
    int from = Math.min(one.end(), next.start());
    return reading.text().lower().substring(from, next.start());
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
