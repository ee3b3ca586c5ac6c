package org.openlearningexchange.rights.registry;

import org.openlearningexchange.rights.licence.CcFamily;
import org.openlearningexchange.rights.licence.Licence;

/** Works out the facts of each licence: by rule for Creative Commons, from a file for the rest. */
final class LicenceRules {
  private LicenceRules() {}

  static LicenceFacts facts(Licence licence) {
    return OtherFacts.find(licence)
        .or(() -> CcTools.find(licence))
        .or(() -> CcFamily.ofCode(licence.family()).map(family -> CcRules.facts(licence, family)))
        .orElseThrow(() -> new IllegalStateException("no facts about " + licence.expression()));
  }
}
