package org.openlearningexchange.rights.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openlearningexchange.contracts.message.RightsDecision.Part;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.Licence.Nature;
import org.openlearningexchange.rights.recognition.Finding.Operator;
import org.openlearningexchange.rights.recognition.Finding.Outcome;

/** Brings the findings of a record's statements together. */
final class Agreement {
  private static final double BONUS = 0.01;

  private Agreement() {}

  static Finding of(List<Finding> findings) {
    if (findings.size() == 1) {
      return findings.get(0);
    }
    List<Finding> grants = findings.stream().filter(found -> found.is(Outcome.GRANT)).toList();
    if (grants.isEmpty()) {
      return findings.stream()
          .min(Comparator.comparing(Finding::outcome))
          .orElse(Finding.of(Outcome.NOTHING, "no statement"));
    }
    List<Licence> named = grants.stream().flatMap(found -> found.licences().stream()).toList();
    boolean conflict = findings.stream().anyMatch(found -> contradicts(found, named));
    return conflict ? conflicting(grants) : together(grants);
  }

  private static boolean contradicts(Finding finding, List<Licence> granted) {
    return switch (finding.outcome()) {
      case CONFLICT, RESERVED, DENIED -> true;
      case STATEMENT -> !finding.expression().equals("LicenseRef-RS-InC-1.0");
      case LIMIT ->
          granted.stream().anyMatch(licence -> Names.narrows(finding.licences().get(0), licence));
      case GRANT, CLAIM, UNCLEAR, COPYRIGHT, NOTHING -> false;
    };
  }

  private static Finding together(List<Finding> grants) {
    List<Licence> single = new ArrayList<>();
    List<Finding> several = new ArrayList<>();
    for (Finding grant : grants) {
      if (grant.licences().size() == 1) {
        Weighing.add(single, grant.licences().get(0));
      } else if (several.stream().noneMatch(other -> sameAs(other, grant))) {
        several.add(grant);
      }
    }
    if (several.isEmpty()) {
      return ofSingle(grants, single);
    }
    return several.size() == 1 ? withSeveral(grants, single, several.get(0)) : conflicting(grants);
  }

  private static Finding ofSingle(List<Finding> grants, List<Licence> licences) {
    if (licences.size() == 1) {
      return result(grants, licences, Operator.AND);
    }
    boolean software = licences.stream().anyMatch(licence -> licence.nature() == Nature.SOFTWARE);
    boolean content = licences.stream().anyMatch(licence -> licence.nature() != Nature.SOFTWARE);
    return software && content && licences.size() == 2
        ? result(grants, licences, Operator.AND)
        : conflicting(grants);
  }

  /** A choice narrowed to one of its licences, or parts with one of them said again. */
  private static Finding withSeveral(List<Finding> grants, List<Licence> single, Finding several) {
    if (single.isEmpty()) {
      return result(grants, several.licences(), several.operator());
    }
    boolean among = several.licences().containsAll(single);
    if (!among || single.size() > 1) {
      return conflicting(grants);
    }
    return several.operator() == Operator.OR
        ? result(grants, single, Operator.AND)
        : result(grants, several.licences(), Operator.AND);
  }

  private static Finding result(List<Finding> grants, List<Licence> licences, Operator operator) {
    double best = grants.stream().mapToDouble(Finding::confidence).max().orElse(0);
    boolean exceptions = grants.stream().anyMatch(Finding::exceptions);
    double confidence = grants.size() > 1 ? Math.min(0.99, best + BONUS) : best;
    List<Part> parts = grants.stream().flatMap(grant -> grant.parts().stream()).distinct().toList();
    return new Finding(
        Outcome.GRANT, licences, operator, grants.get(0).rule(), confidence, exceptions, parts);
  }

  private static Finding conflicting(List<Finding> grants) {
    List<Licence> named = grants.stream().flatMap(found -> found.licences().stream()).toList();
    boolean oneFamily = named.stream().map(Licence::family).distinct().count() == 1;
    return new Finding(
        Outcome.CONFLICT,
        oneFamily ? named.subList(0, 1) : List.of(),
        Operator.AND,
        "statements contradict each other",
        0.3,
        false,
        List.of());
  }

  private static boolean sameAs(Finding one, Finding other) {
    return one.operator() == other.operator()
        && one.licences().containsAll(other.licences())
        && other.licences().containsAll(one.licences());
  }
}
