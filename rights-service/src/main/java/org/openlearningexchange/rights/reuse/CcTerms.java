package org.openlearningexchange.rights.reuse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openlearningexchange.rights.licence.CcElement;
import org.openlearningexchange.rights.licence.CcFamily;
import org.openlearningexchange.rights.licence.CreativeCommons;
import org.openlearningexchange.rights.licence.Licence;

/** What the Creative Commons licences say, from their elements and their version. */
final class CcTerms {
  private static final List<String> VERSIONS = List.of("1.0", "2.0", "2.1", "2.5", "3.0", "4.0");

  private CcTerms() {}

  static Terms of(CcFamily family, Licence licence) {
    Map<Purpose, Verdict> verdicts = new EnumMap<>(Purpose.class);
    for (Purpose purpose : Purpose.values()) {
      verdicts.put(
          purpose,
          licence.version() == null
              ? ofAllVersions(family, licence, purpose)
              : verdict(family, licence, purpose));
    }
    return new Terms(licence, verdicts);
  }

  /** Every version there was; ports follow the version that they were made from. */
  static Stream<Licence> versions(CcFamily family) {
    return VERSIONS.stream()
        .flatMap(
            version ->
                CreativeCommons.find(family, version, null)
                    .or(() -> CreativeCommons.find(family, version, "jp"))
                    .stream());
  }

  private static Verdict ofAllVersions(CcFamily family, Licence licence, Purpose purpose) {
    List<Verdict> all = versions(family).map(version -> verdict(family, version, purpose)).toList();
    Verdict latest = all.get(all.size() - 1);
    boolean agree = all.stream().allMatch(one -> one.answer() == latest.answer());
    return agree
        ? new Verdict(latest.answer(), latest.conditions(), plainly(latest.reason()))
        : new Verdict(Answer.ASK, List.of(), Rule.VERSION_NOT_STATED.of(licence, null));
  }

  private static Reason plainly(Reason reason) {
    return new Reason(reason.rule(), reason.text(), null, Source.FAQ);
  }

  private static Verdict verdict(CcFamily family, Licence licence, Purpose purpose) {
    if (purpose == Purpose.QUOTE) {
      return OpenTerms.quotation(licence);
    }
    if (purpose == Purpose.CURE) {
      return cure(licence);
    }
    return switch (family) {
      case DEVELOPING_NATIONS -> no(Rule.DEVELOPING_NATIONS.of(licence, null));
      case SAMPLING, SAMPLING_PLUS, NC_SAMPLING_PLUS -> sampling(family, licence, purpose);
      default -> ofElements(family, licence, purpose);
    };
  }

  private static Verdict ofElements(CcFamily family, Licence licence, Purpose purpose) {
    boolean derivatives = !family.elements().contains(CcElement.ND);
    if (purpose.isAdaptation() && !derivatives) {
      return no(Rule.NO_DERIVATIVES.of(licence, Clauses.noDerivatives(licence)));
    }
    if (purpose == Purpose.ADAPT_PRIVATE && !derivatives) {
      return privately(family, licence);
    }
    if (purpose == Purpose.COMMERCIAL && family.elements().contains(CcElement.NC)) {
      return no(Rule.NON_COMMERCIAL.of(licence, Clauses.nonCommercial(family, licence)));
    }
    Reason reason =
        purpose == Purpose.FORMAT_SHIFT
            ? Rule.FORMAT.of(licence, Clauses.format(licence))
            : Rule.LICENCE_GRANTS.of(licence, Clauses.grant(licence));
    return new Verdict(Answer.YES, conditions(family, purpose), reason);
  }

  private static List<String> conditions(CcFamily family, Purpose purpose) {
    List<String> conditions = new ArrayList<>();
    boolean shared = purpose.isSharing() || purpose.isAdaptation();
    if (shared && family.elements().contains(CcElement.BY)) {
      conditions.add(Licence.ATTRIBUTION);
    }
    if (purpose.isAdaptation()) {
      conditions.add(Verdict.STATE_CHANGES);
      if (family.elements().contains(CcElement.SA)) {
        conditions.add(Licence.SHARE_ALIKE);
      }
    }
    if (purpose.isSharing() && family.elements().contains(CcElement.ND)) {
      conditions.add(Verdict.UNALTERED);
    }
    if (family.elements().contains(CcElement.NC)) {
      conditions.add(Verdict.NON_COMMERCIAL);
    }
    return conditions;
  }

  private static Verdict privately(CcFamily family, Licence licence) {
    boolean since4 = "4.0".equals(licence.version());
    Reason reason =
        (since4 ? Rule.NO_DERIVATIVES_PRIVATE : Rule.NO_DERIVATIVES_BEFORE_4)
            .of(licence, Clauses.noDerivatives(licence));
    return since4
        ? new Verdict(Answer.YES, conditions(family, Purpose.ADAPT_PRIVATE), reason)
        : no(reason);
  }

  private static Verdict cure(Licence licence) {
    boolean since4 = "4.0".equals(licence.version());
    return new Verdict(
        since4 ? Answer.YES : Answer.NO,
        since4 ? List.of(Verdict.WITHIN_THIRTY_DAYS) : List.of(),
        (since4 ? Rule.CURE_AUTOMATIC : Rule.CURE_NOT_AUTOMATIC)
            .of(licence, Clauses.termination(licence)));
  }

  /** Sampling lets nothing whole be shared; Sampling Plus does, without profit. */
  private static Verdict sampling(CcFamily family, Licence licence, Purpose purpose) {
    Reason reason = Rule.SAMPLING.of(licence, null);
    return switch (purpose) {
      case ADAPT, ADAPT_PRIVATE -> new Verdict(Answer.ASK, List.of(), reason);
      case TRANSLATE, COMMERCIAL -> no(reason);
      default ->
          family == CcFamily.SAMPLING
              ? no(reason)
              : new Verdict(
                  Answer.YES, List.of(Licence.ATTRIBUTION, Verdict.NON_COMMERCIAL), reason);
    };
  }

  private static Verdict no(Reason reason) {
    return new Verdict(Answer.NO, List.of(), reason);
  }
}
