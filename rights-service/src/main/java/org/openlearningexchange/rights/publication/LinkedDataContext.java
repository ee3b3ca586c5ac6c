package org.openlearningexchange.rights.publication;

import java.util.Map;

/** The terms of our documents, given in each of them: nothing has to be fetched to read one. */
final class LinkedDataContext {
  static final Map<String, Object> TERMS =
      Map.ofEntries(
          Map.entry("cc", "http://creativecommons.org/ns#"),
          Map.entry("dct", "http://purl.org/dc/terms/"),
          Map.entry("odrl", "http://www.w3.org/ns/odrl/2/"),
          Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
          Map.entry("prov", "http://www.w3.org/ns/prov#"),
          Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
          Map.entry("schema", "https://schema.org/"),
          Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"),
          Map.entry("identifier", "dct:identifier"),
          Map.entry("version", "dct:hasVersion"),
          Map.entry("status", "schema:creativeWorkStatus"),
          Map.entry("label", Map.of("@id", "rdfs:label", "@container", "@language")),
          Map.entry("note", Map.of("@id", "rdfs:comment", "@language", "en")),
          Map.entry("deprecatedOn", Map.of("@id", "cc:deprecatedOn", "@type", "xsd:date")),
          Map.entry("jurisdiction", link("cc:jurisdiction")),
          Map.entry("legalCode", link("cc:legalcode")),
          Map.entry("permits", link("cc:permits")),
          Map.entry("requires", link("cc:requires")),
          Map.entry("prohibits", link("cc:prohibits")),
          Map.entry("sameAs", link("owl:sameAs")),
          Map.entry("conformsTo", link("dct:conformsTo")),
          Map.entry("replacedBy", link("dct:isReplacedBy")),
          Map.entry("derivedFrom", link("prov:wasDerivedFrom")),
          Map.entry("source", link("dct:source")),
          Map.entry("uid", link("odrl:uid")),
          Map.entry("profile", link("odrl:profile")),
          Map.entry("conflict", link("odrl:conflict")),
          Map.entry("target", link("odrl:target")),
          Map.entry("permission", link("odrl:permission")),
          Map.entry("prohibition", link("odrl:prohibition")),
          Map.entry("duty", link("odrl:duty")),
          Map.entry("action", link("odrl:action")));

  private LinkedDataContext() {}

  private static Map<String, String> link(String property) {
    return Map.of("@id", property, "@type", "@id");
  }
}
