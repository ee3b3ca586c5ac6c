package org.openlearningexchange.rights.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openlearningexchange.rights.registry.CcRel;
import org.openlearningexchange.rights.registry.CcTerm;
import org.openlearningexchange.rights.registry.LicenceFacts;

/**
 * A licence's terms in ODRL 2.2, for readers that decide by policy. ODRL has terms of its own for
 * what CC REL permits; for the rest it takes those of CC REL.
 */
final class OdrlPolicy {
  /** That actions and duties of CC REL stand in policies. */
  private static final String PROFILE = "https://openlearningexchange.org/ns/licence-policies/1";

  private static final List<String> ADAPTING =
      List.of("odrl:derive", "odrl:modify", "odrl:translate");

  private OdrlPolicy() {}

  /**
   * @param licence the name of the licence in the document
   */
  static Map<String, Object> of(LicenceFacts facts, String licence) {
    CcRel terms = facts.terms();
    Map<String, Object> policy = new LinkedHashMap<>();
    policy.put("@id", "#policy");
    policy.put("@type", "odrl:Set");
    policy.put("uid", "#policy");
    policy.put("profile", PROFILE);
    policy.put("source", licence);
    policy.put("conflict", "odrl:prohibit");
    policy.put("target", works());
    putRules(policy, "permission", permissions(terms));
    putRules(policy, "prohibition", prohibitions(terms));
    return policy;
  }

  private static Map<String, Object> works() {
    Map<String, Object> works = new LinkedHashMap<>();
    works.put("@id", "#works");
    works.put("@type", "odrl:AssetCollection");
    works.put("label", Map.of("en", "Works under this licence"));
    return works;
  }

  private static List<Object> permissions(CcRel terms) {
    List<Object> rules = new ArrayList<>();
    for (CcTerm permitted : terms.permits()) {
      switch (permitted) {
        case REPRODUCTION ->
            rules.add(rule(List.of("odrl:reproduce"), duties(terms, Set.of(CcTerm.NOTICE))));
        case DISTRIBUTION -> rules.add(rule(List.of("odrl:distribute"), sharing(terms)));
        case SHARING -> rules.add(rule(List.of("cc:Sharing"), sharing(terms)));
        case DERIVATIVE_WORKS -> rules.add(rule(ADAPTING, duties(terms, terms.requires())));
        default -> throw new IllegalStateException(permitted + " is nothing to permit");
      }
    }
    return rules;
  }

  private static List<Object> sharing(CcRel terms) {
    return duties(terms, Set.of(CcTerm.ATTRIBUTION, CcTerm.NOTICE, CcTerm.SOURCE_CODE));
  }

  /** Of the duties those that such an act brings. */
  private static List<Object> duties(CcRel terms, Set<CcTerm> brought) {
    return terms.requires().stream()
        .filter(brought::contains)
        .<Object>map(
            duty -> Map.of("action", duty == CcTerm.ATTRIBUTION ? "odrl:attribute" : duty.curie()))
        .toList();
  }

  /** CC REL leaves out what is not permitted; readers that take silence for leave are told. */
  private static List<Object> prohibitions(CcRel terms) {
    List<Object> rules = new ArrayList<>();
    terms.prohibits().forEach(term -> rules.add(rule(List.of(term.curie()), List.of())));
    if (!terms.permits().contains(CcTerm.DERIVATIVE_WORKS)) {
      rules.add(rule(ADAPTING, List.of()));
    }
    return rules;
  }

  private static Map<String, Object> rule(List<String> actions, List<Object> duties) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("action", actions);
    if (!duties.isEmpty()) {
      rule.put("duty", duties);
    }
    return rule;
  }

  private static void putRules(Map<String, Object> policy, String name, List<Object> rules) {
    if (!rules.isEmpty()) {
      policy.put(name, rules);
    }
  }
}
