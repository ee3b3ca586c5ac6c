package org.openlearningexchange.rights.reuse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.licence.Licence;

/**
 * What a copy is under when its licence changed. What was openly licensed when somebody got it
 * stays so for that copy; what is offered now is open to every copy.
 */
public final class History {
  private History() {}

  /**
   * A time in which an offer held.
   *
   * @param from null where it is not known
   * @param until its last day; null where the next period or nothing ends it
   */
  public record Period(Offer offer, @Nullable Span from, @Nullable Span until) {}

  /**
   * What may be relied on, and why.
   *
   * @param earlier whether something that held earlier adds to what is offered now
   */
  public record Held(Offer offer, List<Reason> reasons, boolean earlier) {
    public Held {
      reasons = List.copyOf(reasons);
    }
  }

  /** What a copy of this date is under; periods in the order of time, the present one last. */
  public static Held at(List<Period> periods, @Nullable Span obtained) {
    Period last = periods.get(periods.size() - 1);
    Offer present =
        last.until() == null ? last.offer() : new Offer.One(Terms.unknown("NONE", "Not known"));
    boolean now = last.until() == null;
    if (obtained == null || now && isClearlyIn(periods, periods.size() - 1, obtained)) {
      return new Held(present, ended(periods, present), false);
    }
    List<Offer> offers = new ArrayList<>(List.of(present));
    List<Reason> reasons = new ArrayList<>();
    int earlier = now ? periods.size() - 1 : periods.size();
    for (int i = 0; i < earlier; i++) {
      Offer offer = periods.get(i).offer();
      if (isOpen(offer) && isClearlyIn(periods, i, obtained)) {
        offers.add(offer);
        reasons.add(Rule.EARLIER_GRANT.saying("Here: " + offer.expression() + "."));
      } else if (isOpen(offer) && touches(periods, i, obtained)) {
        offers.add(new Offer.One(Terms.unknown("NONE", "Depends on the copy's date")));
        reasons.add(Rule.OBTAINED_UNCLEAR.plain());
      }
    }
    if (offers.size() == 1) {
      reasons.addAll(isOpen(present) ? List.of(Rule.LATER_GRANT.plain()) : ended(periods, present));
    }
    return new Held(Offer.of(offers, true), reasons, offers.size() > 1);
  }

  private static List<Reason> ended(List<Period> periods, Offer present) {
    boolean wasOpen = periods.stream().anyMatch(period -> isOpen(period.offer()));
    return wasOpen && !isOpen(present) ? List.of(Rule.GRANT_ENDED.plain()) : List.of();
  }

  /** Only open licences stay; a statement or a platform's own terms promise nothing. */
  private static boolean isOpen(Offer offer) {
    return offer.terms().allMatch(terms -> isOpen(terms.licence()));
  }

  private static boolean isOpen(Licence licence) {
    return licence.isGrant();
  }

  private static boolean isClearlyIn(List<Period> periods, int at, Span obtained) {
    Span end = end(periods, at);
    return isClearlyAfterStart(periods.get(at).from(), at == 0, obtained)
        && (end == null || obtained.isBefore(end));
  }

  /** What held before the first period is not known, so the time that it was first seen counts. */
  private static boolean isClearlyAfterStart(@Nullable Span start, boolean first, Span obtained) {
    if (start == null) {
      return first;
    }
    boolean toTheDay = start.first().equals(start.last());
    return first || toTheDay ? !obtained.first().isBefore(start.first()) : start.isBefore(obtained);
  }

  private static boolean touches(List<Period> periods, int at, Span obtained) {
    Span start = periods.get(at).from();
    Span end = end(periods, at);
    return (start == null || !obtained.isBefore(start)) && (end == null || !end.isBefore(obtained));
  }

  /** The first day that is not in it any more. */
  private static @Nullable Span end(List<Period> periods, int at) {
    Span until = periods.get(at).until();
    if (until != null) {
      return Span.of(until.last().plusDays(1));
    }
    return at + 1 < periods.size() ? periods.get(at + 1).from() : null;
  }
}
