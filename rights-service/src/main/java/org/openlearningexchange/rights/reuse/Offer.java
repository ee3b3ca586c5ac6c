package org.openlearningexchange.rights.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What material is under: one licence, a choice of several, or one for each of its parts. */
public sealed interface Offer {

  /** What it says to a purpose. */
  Verdict on(Purpose purpose);

  /** As decisions write it. */
  String expression();

  /** All terms in it. */
  Stream<Terms> terms();

  /** The same offer of other terms. */
  Offer map(UnaryOperator<Terms> change);

  /** One licence or statement. */
  record One(Terms only) implements Offer {
    @Override
    public Verdict on(Purpose purpose) {
      return only.on(purpose);
    }

    @Override
    public String expression() {
      return only.id();
    }

    @Override
    public Stream<Terms> terms() {
      return Stream.of(only);
    }

    @Override
    public Offer map(UnaryOperator<Terms> change) {
      return new One(change.apply(only));
    }
  }

  /** At the user's choice. */
  record Choice(List<Offer> offers) implements Offer {
    public Choice {
      offers = List.copyOf(offers);
    }

    /** The one that allows most and asks least. */
    @Override
    public Verdict on(Purpose purpose) {
      return best(purpose).on(purpose);
    }

    /** Which one that is. */
    public Offer best(Purpose purpose) {
      Comparator<Offer> byAnswer = Comparator.comparing(offer -> offer.on(purpose).answer());
      return offers.stream()
          .min(byAnswer.thenComparing(offer -> offer.on(purpose).conditions().size()))
          .orElseThrow();
    }

    @Override
    public String expression() {
      return offers.stream().map(Offer::expression).collect(Collectors.joining(" OR "));
    }

    @Override
    public Stream<Terms> terms() {
      return offers.stream().flatMap(Offer::terms);
    }

    @Override
    public Offer map(UnaryOperator<Terms> change) {
      return new Choice(offers.stream().map(offer -> offer.map(change)).toList());
    }
  }

  /** Each for some part; which is not known here. */
  record Parts(List<Offer> offers) implements Offer {
    public Parts {
      offers = List.copyOf(offers);
    }

    @Override
    public Verdict on(Purpose purpose) {
      List<Verdict> verdicts = offers.stream().map(offer -> offer.on(purpose)).toList();
      Verdict worst = verdicts.stream().max(Comparator.comparing(Verdict::answer)).orElseThrow();
      if (verdicts.stream().allMatch(verdict -> verdict.answer() == worst.answer())) {
        return new Verdict(worst.answer(), conditions(verdicts), worst.reason());
      }
      Offer other = offers.get(verdicts.indexOf(worst));
      return new Verdict(
          Answer.ASK, List.of(), Rule.PARTS.saying("Look at: " + other.expression() + "."));
    }

    private static List<String> conditions(List<Verdict> verdicts) {
      Set<String> conditions = new LinkedHashSet<>();
      verdicts.forEach(verdict -> conditions.addAll(verdict.conditions()));
      return List.copyOf(conditions);
    }

    @Override
    public String expression() {
      return offers.stream().map(Offer::expression).collect(Collectors.joining(" AND "));
    }

    @Override
    public Stream<Terms> terms() {
      return offers.stream().flatMap(Offer::terms);
    }

    @Override
    public Offer map(UnaryOperator<Terms> change) {
      return new Parts(offers.stream().map(offer -> offer.map(change)).toList());
    }
  }

  /** The offer that an expression makes; empty where {@link Expressions#fault} says why. */
  static Optional<Offer> parse(String expression) {
    String text = expression.strip();
    if (Set.of("NONE", "AMBIGUOUS", "CONFLICT").contains(text.toUpperCase(Locale.ROOT))) {
      return Optional.of(new One(Terms.unknown(text, "Not known")));
    }
    if (text.contains(" OR ") && text.contains(" AND ")) {
      return Optional.empty();
    }
    List<Offer> offers = new ArrayList<>();
    for (String id : Expressions.ids(text)) {
      Optional<Terms> terms = Terms.find(id);
      if (terms.isEmpty()) {
        return Optional.empty();
      }
      offers.add(new One(terms.get()));
    }
    return Optional.of(of(offers, text.contains(" OR ")));
  }

  /** Several offers as one. */
  static Offer of(List<Offer> offers, boolean choice) {
    if (offers.size() == 1) {
      return offers.get(0);
    }
    return choice ? new Choice(offers) : new Parts(offers);
  }
}
