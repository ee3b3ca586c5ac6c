package org.openlearningexchange.samples.oaipmh;

import java.util.List;
import java.util.Optional;

/** A metadata format that a repository can give. */
public record MetadataFormat(String prefix, String schema, String namespace) {
  public static final MetadataFormat OAI_DC =
      new MetadataFormat(
          "oai_dc",
          "http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
          "http://www.openarchives.org/OAI/2.0/oai_dc/");
  public static final MetadataFormat LOM =
      new MetadataFormat(
          "lom", "http://ltsc.ieee.org/xsd/lomv1.0/lom.xsd", "http://ltsc.ieee.org/xsd/LOM");

  private static final List<MetadataFormat> KNOWN =
      List.of(
          OAI_DC,
          LOM,
          new MetadataFormat(
              "oai_datacite",
              "http://schema.datacite.org/meta/kernel-4/metadata.xsd",
              "http://datacite.org/schema/kernel-4"),
          new MetadataFormat(
              "oai_datacite",
              "http://schema.datacite.org/oai/oai-1.1/oai.xsd",
              "http://schema.datacite.org/oai/oai-1.1/"),
          new MetadataFormat(
              "mods",
              "http://www.loc.gov/standards/mods/v3/mods.xsd",
              "http://www.loc.gov/mods/v3"),
          new MetadataFormat(
              "marcxml",
              "http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd",
              "http://www.loc.gov/MARC21/slim"),
          new MetadataFormat(
              "arXiv", "http://arxiv.org/OAI/arXiv.xsd", "http://arxiv.org/OAI/arXiv/"),
          new MetadataFormat(
              "nsdl_dc",
              "http://ns.nsdl.org/schemas/nsdl_dc/nsdl_dc_v1.02.xsd",
              "http://ns.nsdl.org/nsdl_dc_v1.02/"),
          new MetadataFormat(
              "oai_doaj",
              "https://doaj.org/static/doaj/doajArticles.xsd",
              "http://doaj.org/features/oai_doaj/1.0/"),
          new MetadataFormat(
              "cmdi", "http://www.clarin.eu/cmd/xsd/minimal-cmdi.xsd", "http://www.clarin.eu/cmd/"),
          new MetadataFormat(
              "dif",
              "http://gcmd.gsfc.nasa.gov/Aboutus/xml/dif/dif.xsd",
              "http://gcmd.gsfc.nasa.gov/Aboutus/xml/dif/"));

  public static Optional<MetadataFormat> withNamespace(String namespace) {
    return KNOWN.stream().filter(format -> format.namespace.equals(namespace)).findFirst();
  }

  /** A format known by its prefix alone, as an answer in that format calls it. */
  public static MetadataFormat withPrefix(String prefix, String namespace) {
    return KNOWN.stream()
        .filter(format -> format.prefix.equals(prefix))
        .findFirst()
        .orElseGet(
            () ->
                new MetadataFormat(prefix, "http://example.org/schema-not-stated.xsd", namespace));
  }
}
