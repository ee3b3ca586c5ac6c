package org.openlearningexchange.rights.reuse;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.licence.CcFamily;
import org.openlearningexchange.rights.licence.CreativeCommons;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.Licence.Nature;
import org.openlearningexchange.rights.licence.Licences;

/**
 * What one licence, tool or statement says to each purpose.
 *
 * @param verdicts one for each purpose
 */
public record Terms(Licence licence, Map<Purpose, Verdict> verdicts) {
  public Terms {
    verdicts = Collections.unmodifiableMap(new EnumMap<>(verdicts));
    if (verdicts.size() < Purpose.values().length) {
      throw new IllegalArgumentException("a verdict on each purpose is needed: " + licence);
    }
  }

  /** The terms of the licence or statement with this id, whatever its case. */
  public static Optional<Terms> find(String id) {
    String wanted = id.strip();
    return StatedTerms.find(wanted).or(() -> Licences.find(wanted).map(Terms::of));
  }

  /** The terms of a licence. */
  public static Terms of(Licence licence) {
    Optional<Terms> stated = StatedTerms.find(licence.expression());
    if (stated.isPresent()) {
      return stated.get();
    }
    if (isPublicDomain(licence)) {
      return new Terms(licence, OpenTerms.publicDomain(licence));
    }
    Optional<CcFamily> family = CcFamily.ofCode(licence.family());
    if (family.isPresent()) {
      return CcTerms.of(family.get(), licence);
    }
    return new Terms(
        licence, licence.isGrant() ? OpenTerms.granted(licence) : OpenTerms.unknown(licence));
  }

  /** Terms of which nothing is known, as where statements contradict each other. */
  public static Terms unknown(String expression, String label) {
    Licence nothing =
        new Licence(
            expression, expression, null, null, label, null, Nature.STATEMENT, Set.of(), List.of());
    return new Terms(nothing, OpenTerms.unknown(nothing));
  }

  /** The same terms, where a source allows no more than these uses. */
  public Terms limitedTo(Set<Use> permitted) {
    if (!licence.isGrant()) {
      return this;
    }
    Map<Purpose, Verdict> limited = new EnumMap<>(verdicts);
    limited.replaceAll(
        (purpose, verdict) ->
            needs(purpose).filter(use -> !permitted.contains(use)).isPresent()
                ? verdict.and(Answer.ASK, Rule.SOURCE_LIMITS.plain())
                : verdict);
    return new Terms(licence, limited);
  }

  /** The same terms, for somebody who wants money or advantage from it. */
  public Terms commercially() {
    Verdict commercial = on(Purpose.COMMERCIAL);
    Map<Purpose, Verdict> limited = new EnumMap<>(verdicts);
    limited.replaceAll(
        (purpose, verdict) ->
            purpose == Purpose.QUOTE || purpose == Purpose.CURE
                ? verdict
                : verdict.and(commercial.answer(), commercial.reason()));
    return new Terms(licence, limited);
  }

  /** The same terms, of which nothing is sure for this reason. */
  public Terms doubted(Reason why) {
    Map<Purpose, Verdict> doubted = new EnumMap<>(verdicts);
    doubted.replaceAll(
        (purpose, verdict) ->
            purpose == Purpose.QUOTE ? verdict : new Verdict(Answer.ASK, List.of(), why));
    return new Terms(licence, doubted);
  }

  private static Optional<Use> needs(Purpose purpose) {
    return switch (purpose) {
      case ADAPT, TRANSLATE -> Optional.of(Use.ADAPT);
      case COMMERCIAL -> Optional.of(Use.COMMERCIAL);
      case SHARE, PRINT, COLLECT, USE -> Optional.of(Use.SHARE);
      default -> Optional.empty();
    };
  }

  /** What they say to a purpose. */
  public Verdict on(Purpose purpose) {
    return Objects.requireNonNull(verdicts.get(purpose));
  }

  public String id() {
    return licence.expression();
  }

  /** Whether nobody's permission is needed. */
  public static boolean isPublicDomain(Licence licence) {
    return licence.equals(CreativeCommons.CC0)
        || licence.equals(CreativeCommons.PUBLIC_DOMAIN_MARK)
        || licence.equals(CreativeCommons.PUBLIC_DOMAIN_DEDICATION)
        || licence.isGrant() && OpenTerms.GIVES_UP_ALL.contains(licence.expression());
  }
}
