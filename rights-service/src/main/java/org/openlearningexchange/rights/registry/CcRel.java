package org.openlearningexchange.rights.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.rights.licence.Licence;

/**
 * What a licence permits, requires and prohibits, in CC REL. What is not permitted is not allowed;
 * a prohibition narrows what is permitted.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CcRel(Set<CcTerm> permits, Set<CcTerm> requires, Set<CcTerm> prohibits) {
  /** Grants nothing. */
  public static final CcRel NOTHING = new CcRel(Set.of(), Set.of(), Set.of());

  public CcRel {
    permits = ordered(permits);
    requires = ordered(requires);
    prohibits = ordered(prohibits);
  }

  /** The terms that follow from what a licence allows everyone and from its duties. */
  public static CcRel of(Licence licence) {
    if (!licence.isGrant()) {
      return NOTHING;
    }
    return new CcRel(
        permitted(licence.permits()),
        required(licence.requires()),
        licence.permits().contains(Use.COMMERCIAL) ? Set.of() : Set.of(CcTerm.COMMERCIAL_USE));
  }

  /** Whether it permits commercial use of what it permits at all. */
  public boolean allowsCommercialUse() {
    return !permits.isEmpty() && !prohibits.contains(CcTerm.COMMERCIAL_USE);
  }

  private static Set<CcTerm> permitted(Set<Use> uses) {
    EnumSet<CcTerm> terms = EnumSet.noneOf(CcTerm.class);
    if (uses.contains(Use.SHARE)) {
      terms.add(CcTerm.REPRODUCTION);
      terms.add(CcTerm.DISTRIBUTION);
    }
    if (uses.contains(Use.ADAPT)) {
      terms.add(CcTerm.DERIVATIVE_WORKS);
    }
    return terms;
  }

  private static Set<CcTerm> required(Collection<String> duties) {
    EnumSet<CcTerm> terms = EnumSet.noneOf(CcTerm.class);
    if (duties.contains(Licence.ATTRIBUTION)) {
      terms.add(CcTerm.ATTRIBUTION);
      terms.add(CcTerm.NOTICE);
    }
    if (duties.contains(Licence.SHARE_ALIKE)) {
      terms.add(CcTerm.SHARE_ALIKE);
      terms.add(CcTerm.NOTICE);
    }
    return terms;
  }

  private static Set<CcTerm> ordered(Set<CcTerm> terms) {
    return terms.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(terms));
  }
}
