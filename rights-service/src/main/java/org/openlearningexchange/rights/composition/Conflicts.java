package org.openlearningexchange.rights.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openlearningexchange.rights.composition.Outcome.Blocking;
import org.openlearningexchange.rights.licence.CcElement;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.reuse.Clauses;
import org.openlearningexchange.rights.reuse.Reason;
import org.openlearningexchange.rights.reuse.Source;

/** Says which parts of an adaptation stand in the way, and why. */
final class Conflicts {
  private static final int MOST_NAMED = 20;

  private Conflicts() {}

  /** Parts that can be adapted, each by itself, but not together. */
  static List<Blocking> between(List<Part> parts) {
    List<Part> distinct = distinct(parts);
    List<Blocking> blocking = new ArrayList<>();
    for (Part part : distinct) {
      distinct.stream()
          .filter(other -> other != part && !goTogether(part, other))
          .findFirst()
          .ifPresent(other -> blocking.add(Blocking.of(part, reason(part, other))));
    }
    return blocking.isEmpty()
        ? distinct.stream()
            .filter(part -> kind(part) == Kind.CC_SHARE_ALIKE || kind(part) == Kind.COPYLEFT)
            .map(part -> Blocking.of(part, CompositionRule.TWO_COPYLEFTS.plain()))
            .toList()
        : blocking;
  }

  /** Parts whose licence does not let the result bear the licence that is wanted. */
  static List<Blocking> with(List<Part> parts, Licence result) {
    return parts.stream()
        .filter(
            part ->
                Compatibility.grade(part.offer(), part.use(), result).compareTo(Grade.DISCOURAGED)
                    >= 0)
        .limit(MOST_NAMED)
        .map(part -> Blocking.of(part, whyNot(part, result)))
        .toList();
  }

  private static boolean goTogether(Part one, Part other) {
    return new Adaptation(List.of(one, other)).best() != Grade.REFUSED;
  }

  /** One of each licence: the conflict is the same for all that bear it. */
  private static List<Part> distinct(List<Part> parts) {
    List<Part> distinct = new ArrayList<>();
    for (Part part : parts) {
      if (distinct.size() < MOST_NAMED
          && distinct.stream().noneMatch(one -> one.licence().equals(part.licence()))) {
        distinct.add(part);
      }
    }
    return distinct;
  }

  private static Reason whyNot(Part part, Licence result) {
    Licence source = licence(part);
    Kind kind = kind(part);
    if (kind == Kind.CC_SHARE_ALIKE) {
      return shareAlike(source, result);
    }
    if (kind == Kind.COPYLEFT) {
      return copyleft(source, result);
    }
    return Compatibility.grade(part.offer(), part.use(), result) == Grade.DISCOURAGED
        ? CompositionRule.DISCOURAGED.plain()
        : part.verdict().reason();
  }

  private static Reason shareAlike(Licence source, Licence result) {
    String clause = Clauses.shareAlike(source);
    boolean same = source.family().equals(result.family());
    boolean first = "1.0".equals(source.version());
    CompositionRule rule =
        same
            ? first ? CompositionRule.SHARE_ALIKE_1 : CompositionRule.NO_EARLIER_VERSION
            : Families.of(result).isPresent()
                ? CompositionRule.DIFFERENT_ELEMENTS
                : CompositionRule.COMPATIBLE_LICENCE;
    return rule.of(clause, Source.of(source));
  }

  private static Reason copyleft(Licence source, Licence result) {
    boolean creativeCommons = Families.of(result).isPresent();
    if (source.family().equals("GFDL") && creativeCommons) {
      return CompositionRule.GFDL_CLOSED.of("GFDL 1.3 s.11", Source.of(source));
    }
    return (source.family().equals("GPL") && creativeCommons
            ? CompositionRule.ONE_WAY
            : CompositionRule.COPYLEFT)
        .of(null, Source.of(source));
  }

  private static Reason reason(Part part, Part other) {
    Licence one = licence(part);
    Licence two = licence(other);
    boolean nonCommercial =
        Families.has(one, CcElement.NC) != Families.has(two, CcElement.NC)
            && (Families.has(one, CcElement.SA) || Families.has(two, CcElement.SA));
    if (nonCommercial) {
      return CompositionRule.SHARE_ALIKE_MEETS_NON_COMMERCIAL.of(
          Clauses.shareAlike(one), Source.of(one));
    }
    if (kind(part) == Kind.CC_SHARE_ALIKE) {
      return shareAlike(one, two);
    }
    return kind(part) == Kind.COPYLEFT
        ? copyleft(one, two)
        : CompositionRule.TWO_COPYLEFTS.of(null, Source.of(one));
  }

  private static Kind kind(Part part) {
    return Kind.of(licence(part));
  }

  private static Licence licence(Part part) {
    Optional<Licence> first = part.offer().terms().findFirst().map(terms -> terms.licence());
    return Objects.requireNonNull(first.orElse(null));
  }
}
