package org.openlearningexchange.rights.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openlearningexchange.rights.composition.Outcome.Allowed;
import org.openlearningexchange.rights.composition.Outcome.Alternative;
import org.openlearningexchange.rights.composition.Outcome.Blocking;
import org.openlearningexchange.rights.reuse.Purpose;

/** Looks for other ways where something may not be made as planned. */
final class Alternatives {
  private static final int MOST_LEFT_OUT = 5;

  private Alternatives() {}

  static Outcome addTo(Outcome outcome, Plan plan) {
    List<Alternative> found =
        outcome.allowed() == Allowed.YES ? List.of() : alternatives(outcome, plan);
    return new Outcome(
        outcome.allowed(),
        outcome.outputLicences(),
        outcome.alsoPossible(),
        outcome.discouraged(),
        outcome.partsKeepTheirLicence(),
        outcome.collectionLicence(),
        outcome.blocking(),
        found,
        outcome.conditions(),
        outcome.reasons(),
        outcome.confidence(),
        outcome.notLegalAdvice());
  }

  private static List<Alternative> alternatives(Outcome outcome, Plan plan) {
    List<Alternative> found = new ArrayList<>();
    if (plan.result() != null) {
      otherLicence(plan, found);
    }
    leaveOut(outcome, plan, found);
    if (plan.commercial() && isAllowed(plan.withoutProfit())) {
      found.add(plain("non-commercially", "Do it without profit: then it is allowed."));
    }
    if (plan.use().isAdaptation()) {
      otherUses(plan, found);
    }
    ask(outcome, found);
    return found;
  }

  private static void otherLicence(Plan plan, List<Alternative> found) {
    Outcome any = Composition.plainly(plan.bearing(null));
    if (any.allowed() == Allowed.YES && !any.outputLicences().isEmpty()) {
      found.add(
          new Alternative(
              "other-licence",
              null,
              "Publish it under: %s.".formatted(String.join(", ", any.outputLicences())),
              any.outputLicences()));
    }
  }

  private static void leaveOut(Outcome outcome, Plan plan, List<Alternative> found) {
    if (plan.parts().size() < 2) {
      return;
    }
    for (Blocking blocking : outcome.blocking().stream().limit(MOST_LEFT_OUT).toList()) {
      Part part =
          plan.parts().stream()
              .filter(one -> one.index() == blocking.part())
              .findFirst()
              .orElseThrow();
      Outcome without = Composition.plainly(plan.without(part));
      if (without.allowed() == Allowed.YES) {
        found.add(
            new Alternative(
                "leave-out",
                part.index(),
                "Leave out part %d (%s).".formatted(part.index(), part.licence()),
                without.outputLicences()));
      }
    }
  }

  private static void otherUses(Plan plan, List<Alternative> found) {
    if (isAllowed(plan.with(Purpose.COLLECT))) {
      found.add(
          plain("collect", "Put the parts side by side, unchanged: a collection may be made."));
    }
    if (isAllowed(plan.with(Purpose.ADAPT_PRIVATE))) {
      found.add(plain("privately", "Make it for yourself, and do not share it."));
    }
    found.add(plain("quote", "Quote what the law on quotation lets you, with its source."));
  }

  private static boolean isAllowed(Plan plan) {
    return Composition.plainly(plan).allowed() == Allowed.YES;
  }

  private static void ask(Outcome outcome, List<Alternative> found) {
    String licences =
        outcome.blocking().stream()
            .map(Blocking::licence)
            .distinct()
            .limit(MOST_LEFT_OUT)
            .collect(Collectors.joining(", "));
    if (outcome.allowed() == Allowed.ASK) {
      found.add(plain("find-out", "Find out what is not known, or ask the holder."));
    } else if (!licences.isEmpty()) {
      found.add(plain("ask-holder", "Ask the holder of what is under %s.".formatted(licences)));
    }
  }

  private static Alternative plain(String kind, String text) {
    return new Alternative(kind, null, text, List.of());
  }
}
