package org.openlearningexchange.rights.composition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openlearningexchange.rights.composition.Outcome.Allowed;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.reuse.Clauses;
import org.openlearningexchange.rights.reuse.Offer;
import org.openlearningexchange.rights.reuse.Purpose;
import org.openlearningexchange.rights.reuse.Reason;
import org.openlearningexchange.rights.reuse.Rule;
import org.openlearningexchange.rights.reuse.Source;

/** Gathers why something is answered as it is, each reason once. */
final class Reasons {
  private static final int MOST = 40;

  private Reasons() {}

  static List<Reason> of(Plan plan, Allowed allowed) {
    Set<Reason> reasons = new LinkedHashSet<>();
    for (Part part : plan.parts()) {
      reasons.add(part.verdict().reason());
      if (part.offer() instanceof Offer.Choice choice) {
        reasons.add(Rule.CHOICE.saying("Here: " + choice.best(part.use()).expression() + "."));
      }
      if (part.use().isAdaptation()) {
        part.offer().terms().forEach(terms -> reasons.addAll(ofSource(terms.licence())));
      }
      if (part.use() == Purpose.COLLECT) {
        reasons.addAll(ofCollected(part));
      }
      reasons.addAll(part.notes());
    }
    reasons.addAll(ofAnswer(plan, allowed));
    return reasons.stream().limit(MOST).toList();
  }

  private static List<Reason> ofSource(Licence licence) {
    String source = Source.of(licence);
    return switch (Kind.of(licence)) {
      case CC_ATTRIBUTION, NON_COMMERCIAL -> List.of(CompositionRule.ADAPTERS_CHART.plain());
      case OPEN_ATTRIBUTION -> List.of(CompositionRule.DECLARED_COMPATIBLE.of(null, source));
      case PERMISSIVE_SOFTWARE -> List.of(CompositionRule.NOTICE_ONLY.of(null, source));
      case CC_SHARE_ALIKE -> List.of(shareAlike(licence));
      case COPYLEFT -> List.of(CompositionRule.COPYLEFT.of(null, source));
      case PUBLIC_DOMAIN, OTHER -> List.of();
    };
  }

  private static Reason shareAlike(Licence licence) {
    CompositionRule rule =
        licence.version() == null
            ? CompositionRule.VERSION_DECIDES
            : "1.0".equals(licence.version())
                ? CompositionRule.SHARE_ALIKE_1
                : CompositionRule.SHARE_ALIKE;
    return rule.of(Clauses.shareAlike(licence), Source.of(licence));
  }

  private static List<Reason> ofCollected(Part part) {
    return part.limitsProfit()
        ? List.of(
            CompositionRule.COLLECTION.plain(), CompositionRule.NON_COMMERCIAL_COLLECTION.plain())
        : List.of(CompositionRule.COLLECTION.plain());
  }

  private static List<Reason> ofAnswer(Plan plan, Allowed allowed) {
    List<Reason> reasons = new ArrayList<>();
    if (allowed == Allowed.VIA_UPGRADE) {
      reasons.add(CompositionRule.VIA_UPGRADE.plain());
    }
    if (allowed == Allowed.DISCOURAGED) {
      reasons.add(CompositionRule.DISCOURAGED.plain());
    }
    Optional<Licence> foreign =
        plan.findResult()
            .filter(result -> plan.parts().stream().anyMatch(part -> isCompatible(part, result)));
    foreign.ifPresent(result -> reasons.add(CompositionRule.COMPATIBLE_LICENCE.plain()));
    return reasons;
  }

  private static boolean isCompatible(Part part, Licence result) {
    return part.offer().terms().anyMatch(terms -> ShareAlike.isCompatible(terms.licence(), result));
  }
}
