package org.openlearningexchange.search.sru;

import java.util.Locale;
import org.openlearningexchange.search.format.SharedResource;
import org.openlearningexchange.search.format.Xml;

/** Answers as XML, in the version that was asked for. */
final class SruAnswer {
  private static final String SEARCH_RESPONSE = "searchRetrieveResponse";
  private static final String PRECISION = "info:srw/vocabulary/resultCountPrecision/1/";

  private SruAnswer() {}

  static String found(SruRequest.SearchRetrieve request, SruFound found, Locale reader) {
    Xml xml =
        begin(SEARCH_RESPONSE, request.version())
            .element("numberOfRecords", String.valueOf(found.total()));
    if (!found.records().isEmpty()) {
      xml.open("records");
      int position = request.startRecord();
      for (SharedResource shared : found.records()) {
        record(xml, request, shared, position++, reader);
      }
      xml.close();
      next(xml, found, position);
    }
    if (request.version() == SruVersion.V2_0) {
      xml.element("resultCountPrecision", PRECISION + (found.totalIsExact() ? "exact" : "minimum"));
    }
    return xml.close().toString();
  }

  /** A refusal: what was asked for decides on the kind of answer, in so far as it is known. */
  static String refused(SruVersion version, SruDiagnostic diagnostic) {
    Xml xml = begin(SEARCH_RESPONSE, version).element("numberOfRecords", "0");
    xml.open("diagnostics")
        .open("diagnostic")
        .attribute("xmlns", version.diagnosticNamespace())
        .element("uri", diagnostic.fault().uri());
    if (!diagnostic.details().isEmpty()) {
      xml.element("details", diagnostic.details());
    }
    return xml.element("message", diagnostic.fault().message()).close().close().close().toString();
  }

  /** The beginning of an answer. */
  static Xml begin(String name, SruVersion version) {
    return new Xml()
        .open(name)
        .attribute("xmlns", version.namespace())
        .element("version", version.number());
  }

  /** What every record begins with, and its content as elements or as text. */
  static void record(Xml xml, SruRequest request, String schema, String content) {
    xml.open("record")
        .element("recordSchema", schema)
        .element(request.version().escapingParameter(), request.isEscaped() ? "string" : "xml")
        .open("recordData");
    if (request.isEscaped()) {
      xml.text(content);
    } else {
      xml.fragment(content);
    }
    xml.close();
  }

  private static void record(
      Xml xml,
      SruRequest.SearchRetrieve request,
      SharedResource shared,
      int position,
      Locale reader) {
    record(xml, request, request.schema().identifier(), request.schema().write(shared, reader));
    if (request.version() != SruVersion.V1_1) {
      xml.element("recordIdentifier", shared.id().toString());
    }
    xml.element("recordPosition", String.valueOf(position)).close();
  }

  private static void next(Xml xml, SruFound found, int position) {
    if (position <= Math.min(found.total(), SruParameters.LAST_RECORD)) {
      xml.element("nextRecordPosition", String.valueOf(position));
    }
  }
}
