package org.openlearningexchange.rights.composition;

import java.util.Optional;
import java.util.Set;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.licence.CcElement;
import org.openlearningexchange.rights.licence.CcFamily;
import org.openlearningexchange.rights.licence.Licence;
import org.openlearningexchange.rights.licence.Licence.Nature;
import org.openlearningexchange.rights.reuse.Terms;

/** What kind of terms a licence sets for adaptations. */
enum Kind {
  PUBLIC_DOMAIN,
  /** Creative Commons, with credit as its only demand. */
  CC_ATTRIBUTION,
  /** Open licences of public bodies and for data, with credit as their only demand. */
  OPEN_ATTRIBUTION,
  /** Software licences that ask for their notice only. */
  PERMISSIVE_SOFTWARE,
  NON_COMMERCIAL,
  /** Creative Commons, the same licence again. */
  CC_SHARE_ALIKE,
  /** Others that ask for themselves again. */
  COPYLEFT,
  /** No adaptations, or none of these kinds. */
  OTHER;

  private static final Set<String> NON_COMMERCIAL_ONLY =
      Set.of("LicenseRef-RS-NoC-NC-1.0", "LicenseRef-Europeana-OOC-NC");

  static Kind of(Licence licence) {
    if (Terms.isPublicDomain(licence)) {
      return PUBLIC_DOMAIN;
    }
    if (NON_COMMERCIAL_ONLY.contains(licence.expression())) {
      return NON_COMMERCIAL;
    }
    Optional<CcFamily> family = Families.of(licence);
    return family.map(Kind::of).orElseGet(() -> ofOther(licence));
  }

  private static Kind of(CcFamily family) {
    Set<CcElement> elements = family.elements();
    if (elements.isEmpty() || elements.contains(CcElement.ND)) {
      return OTHER;
    }
    if (elements.contains(CcElement.SA)) {
      return CC_SHARE_ALIKE;
    }
    return elements.contains(CcElement.NC) ? NON_COMMERCIAL : CC_ATTRIBUTION;
  }

  private static Kind ofOther(Licence licence) {
    if (!licence.isGrant() || !licence.permits().contains(Use.ADAPT)) {
      return OTHER;
    }
    if (licence.requires().contains(Licence.SHARE_ALIKE)) {
      return COPYLEFT;
    }
    if (!licence.permits().contains(Use.COMMERCIAL)) {
      return NON_COMMERCIAL;
    }
    return licence.nature() == Nature.SOFTWARE ? PERMISSIVE_SOFTWARE : OPEN_ATTRIBUTION;
  }
}
