package org.openlearningexchange.harvest.protocol.oaipmh;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The metadata formats that the exchange reads, in the order in which they say most about a
 * learning resource. A repository may call them by other prefixes; their name spaces tell, too.
 */
public enum KnownFormat {
  LOM(
      Set.of("lom", "oai_lom", "ieee_lom", "imsmd"),
      List.of("ltsc.ieee.org", "imsglobal.org/xsd/imsmd")),
  NSDL_DC(Set.of("nsdl_dc"), List.of("ns.nsdl.org/nsdl_dc")),
  OPENAIRE(Set.of("oai_openaire"), List.of("namespace.openaire.eu")),
  DATACITE(
      Set.of("datacite", "oai_datacite", "datacite4", "oai_datacite4"),
      List.of("datacite.org/schema", "schema.datacite.org")),
  MODS(Set.of("mods"), List.of("loc.gov/mods")),
  QUALIFIED_DC(
      Set.of("qdc", "oai_qdc", "dcterms", "olac"),
      List.of("purl.org/dc/terms", "language-archives.org/olac")),
  DIM(Set.of("dim"), List.of("dspace.org/xmlns/dspace/dim")),
  XOAI(Set.of("xoai"), List.of("lyncode.com/xoai")),
  MARC(Set.of("marcxml", "marc21", "oai_marc", "marc"), List.of("loc.gov/marc21")),
  DUBLIN_CORE(Set.of("oai_dc", "dc"), List.of("/oai_dc/", "purl.org/dc/elements"));

  private final Set<String> prefixes;
  private final List<String> namespaces;

  KnownFormat(Set<String> prefixes, List<String> namespaces) {
    this.prefixes = prefixes;
    this.namespaces = namespaces;
  }

  /** The format that is offered under this prefix with this name space. */
  public static Optional<KnownFormat> of(String prefix, @Nullable String namespace) {
    String name = prefix.strip().toLowerCase(Locale.ROOT);
    String space = String.valueOf(namespace).strip().toLowerCase(Locale.ROOT);
    return List.of(values()).stream()
        .filter(it -> it.prefixes.contains(name))
        .findFirst()
        .or(
            () ->
                List.of(values()).stream()
                    .filter(it -> it.namespaces.stream().anyMatch(space::contains))
                    .findFirst());
  }
}
