package org.openlearningexchange.harvest.troubles;

/** Answers of an OAI-PMH server as text. */
final class OaiText {
  static final String DATE = "2026-11-01T12:00:00Z";
  private static final String DC =
      "xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

  private OaiText() {}

  /** The whole document around an answer. */
  static String document(String content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OAI-PMH"
        + " xmlns=\"http://www.openarchives.org/OAI/2.0/\"><responseDate>"
        + DATE
        + "</responseDate><request verb=\"ListRecords\">http://example.org/oai</request>"
        + content
        + "</OAI-PMH>";
  }

  /** A page of a list, whatever stands on it. */
  static String page(String... content) {
    return document("<ListRecords>" + String.join("\n", content) + "</ListRecords>");
  }

  static String token(String token) {
    return "<resumptionToken>"
        + token.replace("&", "&amp;").replace("<", "&lt;")
        + "</resumptionToken>";
  }

  static String error(String code, String message) {
    return document("<error code=\"" + code + "\">" + message + "</error>");
  }

  static String identify(String granularity) {
    return document(
        "<Identify><repositoryName>Troubles</repositoryName><deletedRecord>persistent"
            + "</deletedRecord><granularity>"
            + granularity
            + "</granularity></Identify>");
  }

  static String formats(String... prefixes) {
    StringBuilder formats = new StringBuilder("<ListMetadataFormats>");
    for (String prefix : prefixes) {
      formats.append("<metadataFormat><metadataPrefix>" + prefix + "</metadataPrefix>");
      formats.append("</metadataFormat>");
    }
    return document(formats.append("</ListMetadataFormats>").toString());
  }

  /** A record of this number, which has a title and an address. */
  static String record(int number) {
    return record("oai:example.org:" + number, "<dc:title>Book " + number + "</dc:title>");
  }

  static String records(int from, int to) {
    StringBuilder records = new StringBuilder();
    for (int i = from; i <= to; i++) {
      records.append(record(i)).append('\n');
    }
    return records.toString();
  }

  /** A record with these Dublin Core elements. */
  static String record(String identifier, String elements) {
    return "<record>" + header(identifier) + "<metadata>" + dc(elements) + "</metadata></record>";
  }

  static String titled(String identifier, String title) {
    return record(identifier, "<dc:title>" + title + "</dc:title>");
  }

  static String header(String identifier) {
    return "<header><identifier>"
        + identifier
        + "</identifier><datestamp>2026-10-01T00:00:00Z</datestamp><setSpec>all</setSpec></header>";
  }

  static String dc(String elements) {
    return "<oai_dc:dc "
        + DC
        + ">"
        + elements
        + "<dc:identifier>https://example.org/a</dc:identifier><dc:rights>CC BY 4.0</dc:rights>"
        + "</oai_dc:dc>";
  }

  static String deleted(String identifier) {
    return "<record>"
        + header(identifier).replace("<header>", "<header status=\"deleted\">")
        + "</record>";
  }
}
