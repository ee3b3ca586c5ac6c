package org.openlearningexchange.search.sru;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the parameters of SRU 1.1, 1.2 and 2.0. Used once. */
final class SruParameters {
  static final int LAST_RECORD = 10_000;
  static final int MOST_RECORDS = 100;

  private static final int DEFAULT_RECORDS = 10;

  /** Known, and without effect here. */
  private static final Set<String> IDLE =
      Set.of("resultSetTTL", "httpAccept", "responseType", "renderedBy", "recordPacking", "lang");

  private static final Set<String> READ =
      Set.of(
          "operation",
          "version",
          "query",
          "queryType",
          "startRecord",
          "maximumRecords",
          "recordSchema",
          "recordXMLEscaping",
          "sortKeys",
          "stylesheet");

  private final Map<String, List<String>> query;
  private final SruVersion version;

  SruParameters(Map<String, List<String>> query) {
    this.query = query;
    this.version = version(query);
  }

  /** The version to answer in, even where the request has faults. */
  SruVersion version() {
    return version;
  }

  /**
   * The request.
   *
   * @throws SruDiagnostic for the first fault
   */
  SruRequest read() {
    check();
    String operation =
        value("operation")
            .orElseGet(() -> query.containsKey("query") ? "searchRetrieve" : "explain");
    return switch (operation) {
      case "explain" -> new SruRequest.Explain(version, isEscaped());
      case "searchRetrieve" -> search();
      default -> throw SruFault.UNSUPPORTED_OPERATION.with(operation);
    };
  }

  private SruRequest search() {
    String words = value("query").orElseThrow(() -> SruFault.MISSING_PARAMETER.with("query"));
    int startRecord = number("startRecord", 1, 1);
    if (startRecord > LAST_RECORD) {
      throw SruFault.FIRST_RECORD.with("records up to " + LAST_RECORD + " can be read");
    }
    return new SruRequest.SearchRetrieve(
        version,
        isEscaped(),
        parsed(words),
        startRecord,
        Math.min(number("maximumRecords", DEFAULT_RECORDS, 0), MOST_RECORDS),
        schema());
  }

  private CqlQuery parsed(String words) {
    if (!value("queryType").orElse("cql").equals("searchTerms")) {
      return CqlParser.parse(words);
    }
    CqlNode all =
        new CqlNode.Clause(
            CqlNode.Clause.SERVER_CHOICE, "all", List.of(), new CqlTerm(words, false, false));
    return new CqlQuery(all, List.of());
  }

  private void check() {
    if (value("version").isPresent() && SruVersion.find(value("version").get()).isEmpty()) {
      throw SruFault.UNSUPPORTED_VERSION.with(SruVersion.V2_0.number());
    }
    query.keySet().stream()
        .filter(name -> !READ.contains(name) && !IDLE.contains(name) && !name.startsWith("x-"))
        .findFirst()
        .ifPresent(
            name -> {
              throw SruFault.UNSUPPORTED_PARAMETER.with(name);
            });
    value("queryType")
        .filter(type -> !type.equals("cql") && !type.equals("searchTerms"))
        .ifPresent(
            type -> {
              throw SruFault.UNSUPPORTED_PARAMETER_VALUE.with("queryType");
            });
    refuse("sortKeys", SruFault.SORT_UNSUPPORTED, "use sortBy in the query");
    refuse("stylesheet", SruFault.STYLESHEET, "");
  }

  private void refuse(String parameter, SruFault fault, String details) {
    if (value(parameter).isPresent()) {
      throw fault.with(details);
    }
  }

  private RecordSchema schema() {
    return value("recordSchema")
        .map(name -> RecordSchema.find(name).orElseThrow(() -> SruFault.SCHEMA.with(name)))
        .orElse(RecordSchema.DC);
  }

  private boolean isEscaped() {
    String escaping = value(version.escapingParameter()).orElse("xml");
    if (!escaping.equals("xml") && !escaping.equals("string")) {
      throw SruFault.ESCAPING.with(escaping);
    }
    return escaping.equals("string");
  }

  private int number(String name, int otherwise, int least) {
    Optional<String> value = value(name);
    int number = otherwise;
    if (value.isPresent()) {
      if (!value.get().matches("\\d{1,9}")) {
        throw SruFault.UNSUPPORTED_PARAMETER_VALUE.with(name);
      }
      number = Integer.parseInt(value.get());
    }
    if (number < least) {
      throw SruFault.UNSUPPORTED_PARAMETER_VALUE.with(name);
    }
    return number;
  }

  private Optional<String> value(String name) {
    return query.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  /** Who names the operation and no version speaks an older one. */
  private static SruVersion version(Map<String, List<String>> query) {
    return query.getOrDefault("version", List.of()).stream()
        .findFirst()
        .flatMap(SruVersion::find)
        .orElse(query.containsKey("operation") ? SruVersion.V1_2 : SruVersion.V2_0);
  }
}
