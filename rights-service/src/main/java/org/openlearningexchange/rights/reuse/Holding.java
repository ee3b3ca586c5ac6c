package org.openlearningexchange.rights.reuse;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.RightsDecision.EarlierGrant;
import org.openlearningexchange.contracts.message.RightsDecision.Status;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.LicenceExpression;
import org.openlearningexchange.rights.reuse.History.Held;
import org.openlearningexchange.rights.reuse.History.Period;

/**
 * What can be relied on for one resource: the decision on it, no more permissive than the source,
 * with doubts and disputes kept.
 *
 * @param conditions added to those of the licence
 * @param notes what else is to be known
 */
public record Holding(Offer offer, double confidence, List<String> conditions, List<Reason> notes) {
  /** Below it nothing is answered without asking to look at the source. */
  public static final double SURE = 0.8;

  public Holding {
    conditions = List.copyOf(conditions);
    notes = List.copyOf(notes);
  }

  /** What a decision comes to for a copy obtained then; null where the copy is taken now. */
  public static Holding of(RightsDecision decision, boolean disputed, @Nullable Span obtained) {
    Held held = History.at(periods(decision, disputed), obtained);
    List<Reason> notes = new ArrayList<>(held.reasons());
    notes.addAll(notes(decision));
    Set<String> conditions = new LinkedHashSet<>();
    if (decision.confidence() < SURE) {
      conditions.add(Verdict.CHECK_SOURCE);
    }
    if (decision.requires().contains(Licence.SEE_EXCEPTIONS) || !decision.parts().isEmpty()) {
      conditions.add(Licence.SEE_EXCEPTIONS);
    }
    if (held.earlier()) {
      conditions.add(Verdict.KEEP_EVIDENCE);
    }
    return new Holding(held.offer(), decision.confidence(), List.copyOf(conditions), notes);
  }

  /** What the licence says, with what this resource adds. */
  public Verdict on(Purpose purpose) {
    Verdict verdict = offer.on(purpose);
    if (verdict.answer() != Answer.YES || purpose == Purpose.QUOTE) {
      return verdict;
    }
    for (String condition : conditions) {
      verdict = verdict.with(condition);
    }
    return verdict;
  }

  private static List<Period> periods(RightsDecision decision, boolean disputed) {
    List<Period> periods = new ArrayList<>();
    for (EarlierGrant grant : decision.earlier()) {
      LocalDate lastDay = Span.of(grant.until()).first().minusDays(1);
      Offer.parse(grant.expression())
          .map(offer -> limited(offer, grant.expression(), grant.permits()))
          .ifPresent(
              offer -> periods.add(new Period(offer, Span.of(grant.from()), Span.of(lastDay))));
    }
    periods.add(new Period(present(decision, disputed), Span.of(decision.decidedAt()), null));
    return periods;
  }

  private static Offer present(RightsDecision decision, boolean disputed) {
    Offer stated =
        Offer.parse(decision.expression())
            .orElseGet(() -> new Offer.One(Terms.unknown(decision.expression(), decision.label())));
    Offer offer = limited(stated, decision.expression(), decision.permits());
    if (disputed) {
      return offer.map(terms -> terms.doubted(Rule.DISPUTED.plain()));
    }
    if (decision.status() == Status.CONFLICTING) {
      return offer.map(terms -> terms.doubted(Rule.CONFLICTING.plain()));
    }
    return decision.status() == Status.UNKNOWN && !isSpoken(decision)
        ? offer.map(terms -> terms.doubted(Rule.LICENCE_UNKNOWN.plain()))
        : offer;
  }

  /**
   * Without the uses that the expression permits but the decision does not. What is permitted for
   * the whole of an expression is no limit to each licence in it.
   */
  private static Offer limited(Offer offer, String expression, Set<Use> permits) {
    Set<Use> withheld =
        LicenceExpression.parse(expression)
            .map(LicenceExpression::permits)
            .orElseGet(() -> EnumSet.allOf(Use.class));
    withheld.removeAll(permits);
    Set<Use> left = EnumSet.allOf(Use.class);
    left.removeAll(withheld);
    return offer.map(terms -> terms.limitedTo(left));
  }

  /** A statement that grants nothing to everyone still says something. */
  private static boolean isSpoken(RightsDecision decision) {
    return decision.expression().startsWith("LicenseRef-");
  }

  private static List<Reason> notes(RightsDecision decision) {
    List<Reason> notes = new ArrayList<>();
    if (decision.status() == Status.REPOSITORY_DEFAULT) {
      notes.add(
          Rule.REPOSITORY_DEFAULT.saying(
              "Here since %s."
                  .formatted(decision.decidedAt().atZone(ZoneOffset.UTC).toLocalDate())));
    }
    if (decision.confidence() < SURE) {
      notes.add(Rule.LOW_CONFIDENCE.plain());
    }
    if (decision.override() != null) {
      notes.add(Rule.OVERRIDE.saying("By: %s.".formatted(decision.override().by())));
    }
    if (decision.embargo() != null) {
      notes.add(
          Rule.EMBARGO.saying(
              "From %s: %s."
                  .formatted(
                      decision.embargo().until().atZone(ZoneOffset.UTC).toLocalDate(),
                      decision.embargo().expression() == null
                          ? "not said which"
                          : decision.embargo().expression())));
    }
    return notes;
  }
}
