package org.openlearningexchange.rights.publication;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.licence.Licences;
import org.openlearningexchange.rights.registry.CcTerm;
import org.openlearningexchange.rights.registry.LicenceFacts;
import org.openlearningexchange.rights.registry.LicenceKind;
import org.openlearningexchange.rights.registry.Standing;

/** A licence as JSON-LD: CC REL about it, and its terms as an ODRL policy beside it. */
final class LicenceDocument {
  private static final String OPEN_DEFINITION = "https://opendefinition.org/od/2.1/en/";
  private static final String CREATIVE_COMMONS = "https://creativecommons.org/";

  private LicenceDocument() {}

  /** Names without an address of their own are relative to the document's. */
  static Map<String, Object> of(LicenceFacts facts) {
    List<Object> graph = new ArrayList<>();
    graph.add(licence(facts));
    if (facts.licence().isGrant()) {
      graph.add(OdrlPolicy.of(facts, name(facts)));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", LinkedDataContext.TERMS);
    document.put("@graph", graph);
    return document;
  }

  private static Map<String, Object> licence(LicenceFacts facts) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("@id", name(facts));
    node.put("@type", types(facts));
    node.put("identifier", facts.id());
    node.put("label", facts.titles());
    put(node, "version", facts.version());
    put(node, "jurisdiction", jurisdiction(facts));
    put(node, "legalCode", legalCode(facts));
    putTerms(node, "permits", facts.terms().permits());
    putTerms(node, "requires", facts.terms().requires());
    putTerms(node, "prohibits", facts.terms().prohibits());
    putAll(node, "sameAs", others(facts));
    put(node, "conformsTo", facts.openDefinition() ? OPEN_DEFINITION : null);
    putStanding(node, facts.standing());
    put(node, "note", facts.note());
    node.put("derivedFrom", facts.origin().source().toString());
    return node;
  }

  private static String name(LicenceFacts facts) {
    URI uri = facts.licence().uri();
    return uri == null ? "#licence" : uri.toString();
  }

  private static List<String> types(LicenceFacts facts) {
    return facts.licence().isGrant() && facts.kind() != LicenceKind.MARK
        ? List.of("cc:License", "dct:LicenseDocument")
        : List.of("dct:RightsStatement");
  }

  /** Creative Commons names the country of a port so. */
  private static @Nullable String jurisdiction(LicenceFacts facts) {
    String port = facts.licence().port();
    return port == null
        ? null
        : "http://creativecommons.org/international/" + port.toLowerCase(Locale.ROOT) + "/";
  }

  private static @Nullable String legalCode(LicenceFacts facts) {
    URI uri = facts.licence().uri();
    boolean hasOne =
        uri != null
            && uri.toString().startsWith(CREATIVE_COMMONS)
            && facts.version() != null
            && facts.kind() != LicenceKind.MARK
            && facts.kind() != LicenceKind.ALIAS;
    return hasOne ? uri + "legalcode" : null;
  }

  private static List<String> others(LicenceFacts facts) {
    return Stream.concat(Stream.ofNullable(facts.rdfUri()), facts.spdxUri().stream())
        .map(URI::toString)
        .toList();
  }

  private static void putStanding(Map<String, Object> node, Standing standing) {
    node.put("status", standing.status().name().toLowerCase(Locale.ROOT));
    put(node, "deprecatedOn", standing.retiredOn());
    String next = standing.supersededBy();
    if (next != null) {
      Licences.find(next)
          .map(licence -> licence.uri())
          .ifPresent(uri -> node.put("replacedBy", uri.toString()));
    }
  }

  private static void putTerms(Map<String, Object> node, String name, Set<CcTerm> terms) {
    putAll(node, name, terms.stream().map(CcTerm::curie).toList());
  }

  private static void putAll(Map<String, Object> node, String name, List<String> values) {
    if (!values.isEmpty()) {
      node.put(name, values);
    }
  }

  private static void put(Map<String, Object> node, String name, @Nullable Object value) {
    if (value != null) {
      node.put(name, value.toString());
    }
  }
}
