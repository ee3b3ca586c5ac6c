package org.openlearningexchange.rights.reuse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.licence.CreativeCommons;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.Licence.Nature;

/** What licences beyond Creative Commons say, from what the registry says that they permit. */
final class OpenTerms {
  /** Tools of others that leave nothing to ask for. */
  static final Set<String> GIVES_UP_ALL = Set.of("PDDL-1.0", "DL-DE-ZERO-2.0", "Unlicense", "0BSD");

  /** Licences whose text brings the rights back after a breach is mended. */
  private static final Set<String> CURES =
      Set.of(
          "GPL-3.0-only",
          "GPL-3.0-or-later",
          "AGPL-3.0-only",
          "AGPL-3.0-or-later",
          "LGPL-3.0-only",
          "LGPL-3.0-or-later",
          "GFDL-1.3-only",
          "GFDL-1.3-or-later",
          "MPL-2.0",
          "ODbL-1.0");

  private OpenTerms() {}

  static Map<Purpose, Verdict> publicDomain(Licence licence) {
    boolean mark = licence.equals(CreativeCommons.PUBLIC_DOMAIN_MARK);
    Reason reason = (mark ? Rule.PUBLIC_DOMAIN_MARK : Rule.PUBLIC_DOMAIN).of(licence, null);
    Map<Purpose, Verdict> verdicts = new EnumMap<>(Purpose.class);
    for (Purpose purpose : Purpose.values()) {
      verdicts.put(
          purpose,
          new Verdict(
              Answer.YES,
              mark ? List.of(Verdict.CHECK_COUNTRY) : List.of(),
              purpose == Purpose.CURE ? Rule.NOTHING_TO_CURE.of(licence, null) : reason));
    }
    return verdicts;
  }

  static Map<Purpose, Verdict> unknown(Licence licence) {
    Map<Purpose, Verdict> verdicts = new EnumMap<>(Purpose.class);
    for (Purpose purpose : Purpose.values()) {
      verdicts.put(
          purpose,
          purpose == Purpose.QUOTE
              ? quotation(licence)
              : new Verdict(Answer.ASK, List.of(), Rule.LICENCE_UNKNOWN.of(licence, null)));
    }
    return verdicts;
  }

  static Map<Purpose, Verdict> granted(Licence licence) {
    Map<Purpose, Verdict> verdicts = new EnumMap<>(Purpose.class);
    for (Purpose purpose : Purpose.values()) {
      verdicts.put(purpose, granted(licence, purpose));
    }
    return verdicts;
  }

  /** Nobody needs a licence to quote; within the law it is the same for all of them. */
  static Verdict quotation(Licence licence) {
    return new Verdict(
        Answer.YES,
        List.of(Verdict.WITHIN_QUOTATION_RIGHT, Licence.ATTRIBUTION, Verdict.UNALTERED),
        Rule.QUOTATION.of(licence, null));
  }

  private static Verdict granted(Licence licence, Purpose purpose) {
    return switch (purpose) {
      case QUOTE -> quotation(licence);
      case CURE -> cure(licence);
      case ADAPT, TRANSLATE, ADAPT_PRIVATE -> whether(Use.ADAPT, licence, purpose);
      case COMMERCIAL -> whether(Use.COMMERCIAL, licence, purpose);
      case SHARE, PRINT, COLLECT, USE, USE_CLASS, FORMAT_SHIFT ->
          whether(Use.SHARE, licence, purpose);
    };
  }

  private static Verdict whether(Use use, Licence licence, Purpose purpose) {
    if (licence.permits().contains(use)) {
      return new Verdict(
          Answer.YES, conditions(licence, purpose), Rule.LICENCE_GRANTS.of(licence, null));
    }
    Rule rule = use == Use.COMMERCIAL ? Rule.NON_COMMERCIAL : Rule.NO_DERIVATIVES;
    return new Verdict(Answer.NO, List.of(), rule.of(licence, null));
  }

  private static List<String> conditions(Licence licence, Purpose purpose) {
    List<String> conditions = new ArrayList<>();
    if (purpose.isSharing() || purpose.isAdaptation()) {
      conditions.addAll(licence.requires());
    }
    if (!purpose.isAdaptation()) {
      conditions.remove(Licence.SHARE_ALIKE);
    }
    if (!licence.permits().contains(Use.COMMERCIAL)) {
      conditions.add(Verdict.NON_COMMERCIAL);
    }
    return conditions;
  }

  private static Verdict cure(Licence licence) {
    if (licence.nature() == Nature.FAMILY) {
      return new Verdict(Answer.ASK, List.of(), Rule.VERSION_NOT_STATED.of(licence, null));
    }
    boolean cures = CURES.contains(licence.expression());
    return new Verdict(
        cures ? Answer.YES : Answer.NO,
        List.of(),
        (cures ? Rule.CURE_BY_LICENCE : Rule.CURE_NOT_AUTOMATIC).of(licence, null));
  }
}
