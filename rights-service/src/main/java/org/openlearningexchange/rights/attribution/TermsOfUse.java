package org.openlearningexchange.rights.attribution;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.RightsDecision.EarlierGrant;
import org.openlearningexchange.contracts.message.RightsDecision.Status;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.credit.Terms;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.LicenceExpression;
import org.openlearningexchange.rights.licence.LicenceExpression.Operator;

/**
 * Under which terms a copy is used: those of the day it was obtained, and of several the chosen.
 */
final class TermsOfUse {
  /** What permits most and asks least; a licence whose text is certain before a bare family. */
  private static final Comparator<Licence> MOST_PERMISSIVE =
      Comparator.comparing(Licence::isExact)
          .thenComparing(Licence::isGrant)
          .thenComparing(licence -> licence.permits().size())
          .thenComparing(licence -> -licence.requires().size())
          .thenComparing(licence -> licence.findVersion().orElse(""));

  private TermsOfUse() {}

  /**
   * The licence that held on that day, where it ended since. Copies of a day before or after that
   * are used as everybody may use the resource now.
   */
  static Optional<EarlierGrant> findEarlier(RightsDecision decision, @Nullable LocalDate obtained) {
    return obtained == null
        ? Optional.empty()
        : decision.earlier().stream().filter(grant -> held(grant, obtained)).findFirst();
  }

  /**
   * What an expression comes to.
   *
   * @param chosen the licence that the user chose of several; null for the most permissive
   * @throws Problem 400 where the chosen one is not among them
   */
  static Terms of(String expression, @Nullable String chosen) {
    List<Licence> offered = List.of();
    Optional<LicenceExpression> parsed = LicenceExpression.parse(expression);
    if (parsed.isPresent()) {
      offered = parsed.get().licences();
    }
    if (chosen != null && !chosen.equalsIgnoreCase(expression)) {
      return Terms.of(chosen(offered, chosen, parsed));
    }
    return parsed.map(TermsOfUse::terms).orElse(Terms.UNKNOWN);
  }

  /** Terms that are known well enough to be named. */
  static boolean areKnown(RightsDecision decision) {
    return decision.status() != Status.CONFLICTING && decision.status() != Status.UNKNOWN;
  }

  private static Terms terms(LicenceExpression expression) {
    return expression.operator() == Operator.OR
        ? Terms.of(expression.licences().stream().max(MOST_PERMISSIVE).orElseThrow())
        : Terms.ofParts(expression.licences());
  }

  private static Licence chosen(
      List<Licence> offered, String chosen, Optional<LicenceExpression> expression) {
    boolean choice =
        expression.filter(found -> found.operator() == Operator.OR).isPresent()
            || offered.size() == 1;
    return offered.stream()
        .filter(licence -> choice && licence.expression().equalsIgnoreCase(chosen))
        .findFirst()
        .orElseThrow(() -> notOffered(choice ? offered : List.of()));
  }

  private static Problem notOffered(List<Licence> offered) {
    List<String> ids = offered.stream().map(Licence::expression).toList();
    return Problem.of(CommonProblem.INVALID_REQUEST, "It is not offered under that licence.")
        .field("licence", ids.isEmpty() ? "leave it out" : "one of " + String.join(", ", ids))
        .with("offered", ids);
  }

  private static boolean held(EarlierGrant grant, LocalDate day) {
    return !day.isBefore(grant.from().atOffset(ZoneOffset.UTC).toLocalDate())
        && day.isBefore(grant.until().atOffset(ZoneOffset.UTC).toLocalDate());
  }
}
