package org.openlearningexchange.harvest.protocol.oaipmh;

import java.util.List;
import java.util.Locale;
import org.openlearningexchange.harvest.xml.XmlElement;

/** Chooses the format that says most about a learning resource. Pure. */
final class FormatChoice {
  /** Every repository has it (OAI-PMH 2.5), so it is right where the list makes no sense. */
  static final String DUBLIN_CORE = "oai_dc";

  private FormatChoice() {}

  /**
   * The prefix to ask for.
   *
   * @param answer the ListMetadataFormats element
   */
  static String best(XmlElement answer) {
    List<XmlElement> formats = answer.all("metadataFormat").toList();
    return formats.stream()
        .filter(FormatChoice::isLom)
        .map(FormatChoice::prefix)
        .filter(prefix -> !prefix.isEmpty())
        .findFirst()
        .orElse(DUBLIN_CORE);
  }

  private static boolean isLom(XmlElement format) {
    String prefix = prefix(format).toLowerCase(Locale.ROOT);
    String namespace =
        format
            .child("metadataNamespace")
            .map(XmlElement::stripped)
            .orElse("")
            .toLowerCase(Locale.ROOT);
    return prefix.equals("lom")
        || prefix.equals("oai_lom")
        || namespace.equals("http://ltsc.ieee.org/xsd/lom")
        || namespace.equals("https://ltsc.ieee.org/xsd/lom")
        || namespace.startsWith("http://ltsc.ieee.org/xsd/lomv1p0");
  }

  private static String prefix(XmlElement format) {
    return format.child("metadataPrefix").map(XmlElement::stripped).orElse("");
  }
}
