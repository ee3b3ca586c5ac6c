package org.openlearningexchange.harvest.probe.oaipmh;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A format that the source offers (OAI-PMH 4.4). */
@Schema(description = "A format that the source offers its records in.")
public record OfferedFormat(
    @Schema(examples = "oai_dc") String metadataPrefix,
    @Nullable String namespace,
    @Nullable String schema,
    @Schema(description = "Whether the exchange knows it, by its prefix or name space.")
        boolean isReadable) {

  private static final Set<String> PREFIXES =
      Set.of(
          "oai_dc",
          "qdc",
          "oai_qdc",
          "nsdl_dc",
          "dcterms",
          "olac",
          "dim",
          "xoai",
          "lom",
          "oai_lom",
          "mods",
          "datacite",
          "oai_datacite",
          "oai_openaire",
          "marcxml",
          "marc21",
          "oai_marc");

  private static final List<String> NAMESPACES =
      List.of(
          "/oai_dc/",
          "purl.org/dc/",
          "ns.nsdl.org",
          "language-archives.org/olac",
          "dspace.org/xmlns/dspace/dim",
          "lyncode.com/xoai",
          "ltsc.ieee.org",
          "imsglobal.org/xsd/imsmd",
          "loc.gov/mods",
          "loc.gov/marc21",
          "datacite.org/schema",
          "namespace.openaire.eu");

  static OfferedFormat of(
      String metadataPrefix, @Nullable String namespace, @Nullable String schema) {
    String known = String.valueOf(namespace).toLowerCase(Locale.ROOT);
    boolean isReadable =
        PREFIXES.contains(metadataPrefix.toLowerCase(Locale.ROOT))
            || NAMESPACES.stream().anyMatch(known::contains);
    return new OfferedFormat(metadataPrefix, namespace, schema, isReadable);
  }
}
