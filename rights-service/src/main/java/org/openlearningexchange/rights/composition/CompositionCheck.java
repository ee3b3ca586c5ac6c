package org.openlearningexchange.rights.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.composition.CompositionRequest.PartRequest;
import org.openlearningexchange.rights.composition.CompositionRequest.PeriodRequest;
import org.openlearningexchange.rights.licence.CreativeCommons;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.reuse.Expressions;
import org.openlearningexchange.rights.reuse.History;
import org.openlearningexchange.rights.reuse.History.Held;
import org.openlearningexchange.rights.reuse.History.Period;
import org.openlearningexchange.rights.reuse.Offer;
import org.openlearningexchange.rights.reuse.Purpose;
import org.openlearningexchange.rights.reuse.Span;
import org.openlearningexchange.rights.reuse.Terms;
import org.openlearningexchange.rights.reuse.Verdict;

/** Checks a request, collecting every fault with its remedy, and turns it into what is asked. */
final class CompositionCheck {
  private static final int MOST_PARTS = 100;
  private static final int MOST_PERIODS = 20;
  private static final int MOST_LICENCES = 200;
  private static final int MOST_FAULTS = 20;

  private final Problem problem =
      Problem.of(CommonProblem.INVALID_REQUEST, "Some values are not valid; see errors.");
  private int licences;
  private int faults;

  /**
   * What is asked, before resources are looked up.
   *
   * @param wanted one for each part of the request
   */
  record Asked(List<Wanted> wanted, Purpose use, boolean commercial, @Nullable Licence result) {}

  /**
   * A part that is asked about.
   *
   * @param resource null where the part is given by its licence
   * @param held null where the part is a resource
   */
  record Wanted(
      int index,
      Purpose use,
      @Nullable UUID resource,
      @Nullable Held held,
      @Nullable Span obtained) {

    /** The part, where its licence is given. */
    Part part() {
      Held given = Objects.requireNonNull(held);
      return new Part(
          index,
          given.offer(),
          use,
          1,
          given.earlier() ? List.of(Verdict.KEEP_EVIDENCE) : List.of(),
          given.reasons());
    }
  }

  /** What is asked, or every fault at once. */
  static Asked check(CompositionRequest request) {
    CompositionCheck check = new CompositionCheck();
    Asked asked = check.asked(request);
    if (check.problem.hasFieldErrors()) {
      throw check.problem;
    }
    return asked;
  }

  private Asked asked(CompositionRequest request) {
    Purpose use = purpose("use", request.use(), null);
    Licence result = request.result() == null ? null : result(request.result());
    List<Wanted> wanted = new ArrayList<>();
    List<@Nullable PartRequest> parts = request.parts();
    if (parts == null || parts.isEmpty() || parts.size() > MOST_PARTS) {
      fault("parts", "1 to 100 parts, each with a licence, a resource or a history");
      return new Asked(List.of(), use, false, result);
    }
    for (int i = 0; i < parts.size() && faults < MOST_FAULTS; i++) {
      wanted.add(wanted(i, parts.get(i), use));
    }
    Purpose common = wanted.get(0).use();
    boolean alike = wanted.stream().allMatch(part -> part.use() == common);
    return new Asked(
        wanted, alike ? common : use, Boolean.TRUE.equals(request.commercial()), result);
  }

  private Wanted wanted(int index, @Nullable PartRequest part, Purpose otherwise) {
    String field = "parts[" + index + "]";
    if (part == null) {
      fault(field, "an object with a licence, a resource or a history");
      return new Wanted(index, otherwise, null, null, null);
    }
    Purpose use = part.use() == null ? otherwise : purpose(field + ".use", part.use(), otherwise);
    Span obtained = span(field + ".obtained", part.obtained());
    if (part.resource() != null) {
      if (part.licence() != null || part.history() != null) {
        fault(
            field,
            "either a resource, or a licence, or a history: what a resource was under is"
                + " known here");
      }
      return new Wanted(index, use, resource(field, part.resource()), null, obtained);
    }
    return new Wanted(index, use, null, held(field, part, obtained), obtained);
  }

  private @Nullable Held held(String field, PartRequest part, @Nullable Span obtained) {
    List<Period> periods = new ArrayList<>();
    List<@Nullable PeriodRequest> history = Objects.requireNonNullElse(part.history(), List.of());
    if (history.size() > MOST_PERIODS) {
      fault(field + ".history", "at most 20 periods");
      return null;
    }
    for (int i = 0; i < history.size() && faults < MOST_FAULTS; i++) {
      period(field + ".history[" + i + "]", history.get(i)).ifPresent(periods::add);
    }
    if (part.licence() != null) {
      offer(field + ".licence", part.licence())
          .ifPresent(offer -> periods.add(new Period(offer, null, null)));
    } else if (history.isEmpty()) {
      fault(field, "a licence, such as {\"licence\":\"CC-BY-4.0\"}, a resource or a history");
    }
    return periods.isEmpty() ? null : History.at(periods, obtained);
  }

  private Optional<Period> period(String field, @Nullable PeriodRequest period) {
    if (period == null || period.licence() == null) {
      fault(field + ".licence", "the licence that held then");
      return Optional.empty();
    }
    Span from = span(field + ".from", period.from());
    Span until = span(field + ".until", period.until());
    return offer(field + ".licence", period.licence()).map(offer -> new Period(offer, from, until));
  }

  private Optional<Offer> offer(String field, String expression) {
    Optional<String> fault = Expressions.fault(expression);
    fault.ifPresent(remedy -> fault(field, remedy));
    Optional<Offer> offer = fault.isPresent() ? Optional.empty() : Offer.parse(expression);
    offer.ifPresent(this::count);
    return offer;
  }

  /** Each is weighed against each, so together they are bounded; what follows is not looked at. */
  private void count(Offer offer) {
    licences += Math.toIntExact(offer.terms().count());
    if (licences > MOST_LICENCES) {
      problem.field("parts", "at most 200 licences in all of them; send fewer parts at once");
      faults = MOST_FAULTS;
    }
  }

  /** A family stands for its current version: nobody publishes under an older one by choice. */
  private @Nullable Licence result(String id) {
    Optional<Licence> licence =
        Terms.find(id)
            .map(Terms::licence)
            .map(
                found ->
                    Families.of(found)
                        .filter(family -> found.version() == null)
                        .flatMap(family -> CreativeCommons.find(family, "4.0", null))
                        .orElse(found))
            .filter(Adaptation::canBeGiven);
    if (licence.isEmpty()) {
      fault(
          "result",
          Expressions.fault(id).orElse("one licence that a maker can give, such as CC-BY-SA-4.0"));
    }
    return licence.orElse(null);
  }

  private Purpose purpose(String field, @Nullable String id, @Nullable Purpose otherwise) {
    Optional<Purpose> purpose = Optional.ofNullable(id).flatMap(Purpose::find);
    if (purpose.isEmpty()) {
      fault(field, "one of " + Purpose.ids());
    }
    return purpose.orElse(otherwise == null ? Purpose.ADAPT : otherwise);
  }

  private @Nullable Span span(String field, @Nullable String text) {
    if (text == null) {
      return null;
    }
    Optional<Span> span = Span.parse(text);
    if (span.isEmpty()) {
      fault(field, "a date: 2022-05-17, 2022-05 or 2022");
    }
    return span.orElse(null);
  }

  private @Nullable UUID resource(String field, String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      fault(field + ".resource", "the id of a resource, a UUID");
      return null;
    }
  }

  private void fault(String field, String remedy) {
    if (faults++ < MOST_FAULTS) {
      problem.field(field, remedy);
    }
  }
}
