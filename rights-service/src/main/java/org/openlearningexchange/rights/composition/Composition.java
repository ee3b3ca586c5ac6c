package org.openlearningexchange.rights.composition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openlearningexchange.rights.composition.Outcome.Allowed;
import org.openlearningexchange.rights.composition.Outcome.Blocking;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.reuse.Answer;
import org.openlearningexchange.rights.reuse.Offer;
import org.openlearningexchange.rights.reuse.Purpose;
import org.openlearningexchange.rights.reuse.Verdict;

/**
 * Answers whether parts may be put together as somebody plans to: what each part's licence says to
 * its use, then which licences suit what is adapted. Pure.
 */
final class Composition {
  private static final String VERSION_2_OR_LATER = "version-2.0-or-later";
  private static final String NOT_LEGAL_ADVICE =
      "Information from what licences and sources say; no legal advice.";

  private final Plan plan;
  private final List<Part> parts;
  private final List<Part> adapted;
  private final List<Blocking> blocking = new ArrayList<>();
  private Allowed allowed = Allowed.YES;
  private List<String> outputs = List.of();
  private List<String> others = List.of();
  private List<String> discouraged = List.of();

  private Composition(Plan plan) {
    this.plan = plan;
    this.parts =
        plan.commercial() ? plan.parts().stream().map(Part::commercially).toList() : plan.parts();
    this.adapted = parts.stream().filter(part -> part.use().isAdaptation()).toList();
  }

  /** The answer to a plan. */
  static Outcome of(Plan plan) {
    Outcome outcome = new Composition(plan).decide();
    return Alternatives.addTo(outcome, plan);
  }

  /** The answer without a search for other ways. */
  static Outcome plainly(Plan plan) {
    return new Composition(plan).decide();
  }

  private Outcome decide() {
    parts.forEach(this::weigh);
    if (adapted.isEmpty()) {
      keepLicences();
    } else if (allowed != Allowed.NO) {
      adapt();
    }
    plan.findResult().ifPresent(this::refuseTooFree);
    return outcome();
  }

  private void weigh(Part part) {
    Verdict verdict = part.verdict();
    if (verdict.answer() == Answer.NO) {
      allowed = allowed.worse(part.use() == Purpose.CURE ? Allowed.NOT_AUTOMATIC : Allowed.NO);
      blocking.add(Blocking.of(part, verdict.reason()));
    } else if (verdict.answer() == Answer.ASK && !part.use().isAdaptation()) {
      allowed = allowed.worse(Allowed.ASK);
      blocking.add(Blocking.of(part, verdict.reason()));
    }
  }

  private void adapt() {
    Adaptation adaptation = new Adaptation(adapted);
    Grade best = adaptation.best();
    if (best == Grade.REFUSED) {
      allowed = Allowed.NO;
      blocking.addAll(Conflicts.between(adapted));
      return;
    }
    outputs = adaptation.outputs();
    others = adaptation.others();
    discouraged = adaptation.discouraged();
    allowed = allowed.worse(answer(best));
    plan.findResult().ifPresent(result -> bear(result, adaptation));
    if (allowed == Allowed.ASK) {
      adapted.stream()
          .filter(part -> part.verdict().answer() == Answer.ASK)
          .forEach(part -> blocking.add(Blocking.of(part, part.verdict().reason())));
    }
  }

  private void bear(Licence result, Adaptation adaptation) {
    Grade grade = adaptation.grade(result);
    allowed = allowed.worse(answer(grade));
    if (grade == Grade.REFUSED) {
      blocking.addAll(Conflicts.with(adapted, result));
      outputs = outputs.stream().filter(this::isAkin).toList();
    } else if (grade == Grade.DISCOURAGED) {
      discouraged = List.of(result.expression());
    } else {
      outputs = List.of(result.expression());
    }
  }

  /** Beside a licence that is refused, only the sources' own kind is a help. */
  private boolean isAkin(String output) {
    boolean foreign = output.equals("LAL-1.3") || output.equals("GPL-3.0-only");
    return !foreign || adapted.stream().anyMatch(part -> part.licence().equals(output));
  }

  private static Allowed answer(Grade grade) {
    return switch (grade) {
      case GOOD, ALSO -> Allowed.YES;
      case UPGRADE -> Allowed.VIA_UPGRADE;
      case VERSION, UNKNOWN -> Allowed.ASK;
      case DISCOURAGED -> Allowed.DISCOURAGED;
      case REFUSED -> Allowed.NO;
    };
  }

  /** Nothing is adapted: what is passed on stays under what it is under. */
  private void keepLicences() {
    plan.findResult().ifPresent(this::refuseAnother);
    boolean keeps = plan.use().isSharing() || plan.use() == Purpose.FORMAT_SHIFT;
    if (allowed == Allowed.YES && keeps && plan.use() != Purpose.COLLECT) {
      outputs = parts.stream().flatMap(part -> granted(part).stream()).distinct().toList();
    }
  }

  private static List<String> granted(Part part) {
    Offer offer =
        part.offer() instanceof Offer.Choice choice ? choice.best(part.use()) : part.offer();
    return offer
        .terms()
        .map(terms -> terms.licence())
        .filter(Licence::isGrant)
        .map(Licence::expression)
        .toList();
  }

  private void refuseAnother(Licence result) {
    parts.stream()
        .filter(part -> part.use() != Purpose.QUOTE && part.use() != Purpose.COLLECT)
        .filter(part -> !isFree(part) && !part.licence().equals(result.expression()))
        .forEach(part -> refuse(part, CompositionRule.UNALTERED_KEEPS_LICENCE));
  }

  private static boolean isFree(Part part) {
    return part.offer().terms().allMatch(terms -> Kind.of(terms.licence()) == Kind.PUBLIC_DOMAIN);
  }

  /** What is for non-commercial use only as a whole bears nothing that lets others profit. */
  private void refuseTooFree(Licence result) {
    if (!Part.limitsProfit(result)) {
      parts.stream()
          .filter(Part::limitsProfit)
          .forEach(part -> refuse(part, CompositionRule.NON_COMMERCIAL_COLLECTION));
    }
  }

  private void refuse(Part part, CompositionRule rule) {
    allowed = allowed.worse(Allowed.NO);
    blocking.add(Blocking.of(part, rule.plain()));
  }

  private Outcome outcome() {
    boolean refused = allowed == Allowed.NO || allowed == Allowed.NOT_AUTOMATIC;
    boolean collects = parts.stream().anyMatch(part -> part.use() == Purpose.COLLECT);
    Optional<String> collection =
        Optional.of(parts.stream().anyMatch(Part::limitsProfit))
            .map(limited -> limited ? "any-non-commercial" : "any")
            .filter(licence -> collects && adapted.isEmpty() && !refused);
    return new Outcome(
        allowed,
        outputs,
        others,
        discouraged,
        collects || adapted.isEmpty(),
        collection.orElse(null),
        blocking,
        List.of(),
        refused ? List.of() : conditions(),
        Reasons.of(planOf(parts), allowed),
        confidence(),
        NOT_LEGAL_ADVICE);
  }

  private Plan planOf(List<Part> weighed) {
    return new Plan(weighed, plan.use(), plan.commercial(), plan.result());
  }

  private List<String> conditions() {
    Set<String> conditions = new LinkedHashSet<>();
    for (Part part : parts) {
      conditions.addAll(part.verdict().conditions());
      conditions.addAll(part.conditions());
    }
    boolean undated =
        adapted.stream()
            .flatMap(part -> part.offer().terms())
            .anyMatch(
                terms ->
                    Kind.of(terms.licence()) == Kind.CC_SHARE_ALIKE && !terms.licence().isExact());
    if (allowed == Allowed.ASK && undated && !outputs.isEmpty()) {
      conditions.add(VERSION_2_OR_LATER);
    }
    return List.copyOf(conditions);
  }

  private double confidence() {
    double rules =
        switch (allowed) {
          case YES, NO, NOT_AUTOMATIC ->
              parts.stream().map(FIRMNESS).min(Double::compare).orElse(1d);
          case DISCOURAGED -> 0.9;
          case VIA_UPGRADE, ASK -> 0.5;
        };
    return parts.stream().map(Part::confidence).reduce(rules, Math::min);
  }

  /** How firm the rules on a licence are: Creative Commons documents its own best. */
  private static final Function<Part, Double> FIRMNESS =
      part ->
          part.offer()
              .terms()
              .map(terms -> Kind.of(terms.licence()))
              .map(
                  kind ->
                      switch (kind) {
                        case OPEN_ATTRIBUTION, PERMISSIVE_SOFTWARE, COPYLEFT -> 0.85;
                        default -> 0.95;
                      })
              .min(Double::compare)
              .orElse(0.95);
}
