package org.openlearningexchange.rights.composition;

import java.util.Optional;
import java.util.Set;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.licence.CcElement;
import org.openlearningexchange.rights.licence.CcFamily;
import org.openlearningexchange.rights.licence.CreativeCommons;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.reuse.Answer;
import org.openlearningexchange.rights.reuse.Offer;
import org.openlearningexchange.rights.reuse.Purpose;
import org.openlearningexchange.rights.reuse.Terms;

/**
 * How a licence suits as the licence of an adaptation of given material: the adapter's licence
 * chart of Creative Commons, its clauses on later versions, ports and compatible licences, and what
 * other licences say of themselves.
 */
final class Compatibility {
  private Compatibility() {}

  static Grade grade(Offer source, Purpose purpose, Licence target) {
    if (source instanceof Offer.One one) {
      return grade(one.only(), purpose, target);
    }
    if (source instanceof Offer.Choice choice) {
      return choice.offers().stream()
          .map(offer -> grade(offer, purpose, target))
          .reduce(Grade.REFUSED, Grade::better);
    }
    return ofParts((Offer.Parts) source, purpose, target);
  }

  /** What suits some of the parts suits only where the others are left out. */
  private static Grade ofParts(Offer.Parts parts, Purpose purpose, Licence target) {
    Grade best = Grade.REFUSED;
    Grade worst = Grade.GOOD;
    for (Offer offer : parts.offers()) {
      Grade grade = grade(offer, purpose, target);
      best = best.better(grade);
      worst = worst.worse(grade);
    }
    return worst == Grade.REFUSED && best != Grade.REFUSED ? best.worse(Grade.VERSION) : worst;
  }

  private static Grade grade(Terms terms, Purpose purpose, Licence target) {
    Licence source = terms.licence();
    Answer adapts = terms.on(purpose).answer();
    if (adapts == Answer.NO) {
      return Grade.REFUSED;
    }
    Grade grade = grade(source, target);
    return adapts == Answer.ASK ? grade.worse(Grade.UNKNOWN) : grade;
  }

  /** For a source whose terms let it be adapted. */
  static Grade grade(Licence source, Licence target) {
    Kind kind = Kind.of(source);
    if (kind != Kind.OTHER && kind != Kind.PUBLIC_DOMAIN && isSame(source, target)) {
      return ofItself(source, kind);
    }
    return switch (kind) {
      case PUBLIC_DOMAIN -> publicDomain(target);
      case CC_ATTRIBUTION -> attribution(source, target);
      case OPEN_ATTRIBUTION -> openAttribution(target);
      case PERMISSIVE_SOFTWARE -> permissive(source, target);
      case NON_COMMERCIAL -> nonCommercial(target);
      case CC_SHARE_ALIKE -> shareAlike(source, target);
      case COPYLEFT -> Copyleft.grade(source, target);
      case OTHER -> isSame(source, target) ? Grade.GOOD : Grade.UNKNOWN;
    };
  }

  private static Grade ofItself(Licence source, Kind kind) {
    if (!source.isExact()) {
      return Grade.VERSION;
    }
    boolean superseded = kind == Kind.CC_ATTRIBUTION || kind == Kind.NON_COMMERCIAL;
    return superseded && Families.of(source).isPresent() && !Families.is4(source)
        ? Grade.ALSO
        : Grade.GOOD;
  }

  private static boolean isSame(Licence source, Licence target) {
    return source.expression().equals(target.expression());
  }

  private static Grade publicDomain(Licence target) {
    if (target.equals(CreativeCommons.PUBLIC_DOMAIN_MARK)) {
      return Grade.DISCOURAGED;
    }
    boolean usual =
        Families.CURRENT.contains(target)
            || target.equals(CreativeCommons.CC0)
            || target.equals(Families.RESERVED);
    return usual ? Grade.GOOD : Grade.ALSO;
  }

  private static Grade attribution(Licence source, Licence target) {
    if (Terms.isPublicDomain(target)) {
      return Grade.DISCOURAGED;
    }
    if (Families.CURRENT.contains(target) || target.equals(Families.RESERVED)) {
      return Grade.GOOD;
    }
    if (target.family().equals("ODbL")) {
      return Grade.UNKNOWN;
    }
    boolean gnu = target.family().endsWith("GPL");
    return gnu && !Families.is4(source) ? Grade.UNKNOWN : Grade.ALSO;
  }

  /** Declared compatible with CC BY; the open ones keep what the public body gave. */
  private static Grade openAttribution(Licence target) {
    if (Terms.isPublicDomain(target)) {
      return Grade.DISCOURAGED;
    }
    boolean open = target.equals(Families.CURRENT.get(0)) || target.equals(Families.BY_SA_4);
    return open ? Grade.GOOD : Grade.ALSO;
  }

  private static Grade permissive(Licence source, Licence target) {
    if (Terms.isPublicDomain(target)) {
      return Grade.DISCOURAGED;
    }
    boolean apache = Set.of("Apache-2.0", "ECL-2.0").contains(source.expression());
    boolean gpl2 = Set.of("GPL-2.0-only", "LGPL-2.1-only").contains(target.expression());
    return apache && gpl2 ? Grade.REFUSED : Grade.ALSO;
  }

  private static Grade nonCommercial(Licence target) {
    if (Families.has(target, CcElement.NC)) {
      return Families.is4(target) ? Grade.GOOD : Grade.ALSO;
    }
    boolean reserves =
        target.equals(Families.RESERVED)
            || target.isGrant() && !target.permits().contains(Use.COMMERCIAL);
    return reserves ? Grade.ALSO : Grade.DISCOURAGED;
  }

  private static Grade shareAlike(Licence source, Licence target) {
    Optional<CcFamily> family = Families.of(source);
    return source.version() == null && family.isPresent()
        ? ShareAlike.gradeOfUnknownVersion(family.get(), target)
        : ShareAlike.grade(source, target);
  }
}
