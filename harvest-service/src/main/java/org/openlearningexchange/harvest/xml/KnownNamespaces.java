package org.openlearningexchange.harvest.xml;

import java.util.Map;

/** What usual prefixes mean where a source forgot to declare them. */
final class KnownNamespaces {
  private static final Map<String, String> BY_PREFIX =
      Map.of(
          "oai", "http://www.openarchives.org/OAI/2.0/",
          "oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/",
          "dc", "http://purl.org/dc/elements/1.1/",
          "dcterms", "http://purl.org/dc/terms/",
          "lom", "http://ltsc.ieee.org/xsd/LOM",
          "xsi", "http://www.w3.org/2001/XMLSchema-instance");

  private KnownNamespaces() {}

  static String of(String prefix) {
    return BY_PREFIX.getOrDefault(prefix, "urn:undeclared:" + prefix);
  }
}
