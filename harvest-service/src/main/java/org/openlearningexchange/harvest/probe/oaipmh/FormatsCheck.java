package org.openlearningexchange.harvest.probe.oaipmh;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.probe.ask.FindingList;
import org.openlearningexchange.harvest.xml.XmlElement;

/** What is noticed about the formats that are offered (OAI-PMH 4.4). Pure. */
final class FormatsCheck {
  private static final String SECTION = "OAI-PMH 4.4";
  private static final String DUBLIN_CORE = "http://www.openarchives.org/OAI/2.0/oai_dc/";
  private static final int MOST = 200;

  private FormatsCheck() {}

  static List<OfferedFormat> formats(XmlElement answer) {
    return answer
        .all("metadataFormat")
        .limit(MOST)
        .map(
            format ->
                OfferedFormat.of(
                    String.valueOf(IdentifyCheck.stated(format, "metadataPrefix")),
                    IdentifyCheck.stated(format, "metadataNamespace"),
                    IdentifyCheck.stated(format, "schema")))
        .toList();
  }

  /**
   * Looks through them.
   *
   * @param asked the format that is to be harvested; null for the best
   */
  static void check(List<OfferedFormat> formats, @Nullable String asked, FindingList findings) {
    String offered =
        formats.stream().map(OfferedFormat::metadataPrefix).collect(Collectors.joining(", "));
    if (formats.isEmpty()) {
      findings.warning(
          "formats-not-listed",
          "ListMetadataFormats names no format; oai_dc is asked for.",
          SECTION,
          "List the formats that records are offered in, oai_dc among them.",
          null);
      return;
    }
    if (asked != null && formats.stream().noneMatch(it -> it.metadataPrefix().equals(asked))) {
      findings.warning(
          "format-not-offered",
          "The source does not offer the format " + asked + ".",
          SECTION,
          "Choose one of: " + offered + ".",
          asked);
    }
    if (formats.stream().noneMatch(OfferedFormat::isReadable)) {
      findings.warning(
          "no-known-format",
          "None of the formats offered is one that the exchange knows.",
          SECTION,
          "Offer IEEE LOM, MODS, DataCite, OpenAIRE, MARCXML or at least oai_dc.",
          offered);
    }
    if (formats.stream().noneMatch(it -> it.metadataPrefix().equals("oai_dc"))) {
      findings.warning(
          "no-oai-dc",
          "oai_dc is not among the formats, although every repository has to offer it.",
          "OAI-PMH 2.5",
          "Offer unqualified Dublin Core as oai_dc.",
          offered);
    }
    formats.forEach(format -> check(format, findings));
  }

  private static void check(OfferedFormat format, FindingList findings) {
    String namespace = format.namespace();
    if (namespace == null || format.schema() == null) {
      findings.information(
          "format-without-schema",
          "A format is listed without its name space or schema.",
          SECTION,
          "State metadataNamespace and schema of each format.",
          format.metadataPrefix());
    } else if (format.metadataPrefix().equals("oai_dc") && !namespace.equals(DUBLIN_CORE)) {
      findings.warning(
          "format-namespace",
          "oai_dc is listed with another name space than its own.",
          SECTION,
          "State the metadataNamespace " + DUBLIN_CORE + ".",
          namespace);
    }
  }
}
