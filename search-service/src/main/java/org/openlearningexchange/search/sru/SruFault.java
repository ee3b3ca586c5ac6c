package org.openlearningexchange.search.sru;

/** The diagnostics of SRU that we use, by their numbers in {@code info:srw/diagnostic/1}. */
enum SruFault {
  TEMPORARILY_UNAVAILABLE(2, "System temporarily unavailable"),
  UNSUPPORTED_OPERATION(4, "Unsupported operation"),
  UNSUPPORTED_VERSION(5, "Unsupported version"),
  UNSUPPORTED_PARAMETER_VALUE(6, "Unsupported parameter value"),
  MISSING_PARAMETER(7, "Mandatory parameter not supplied"),
  UNSUPPORTED_PARAMETER(8, "Unsupported parameter"),
  SYNTAX(10, "Query syntax error"),
  QUERY_TOO_LONG(12, "Too many characters in query"),
  PARENTHESES(13, "Invalid or unsupported use of parentheses"),
  QUOTES(14, "Invalid or unsupported use of quotes"),
  CONTEXT_SET(15, "Unsupported context set"),
  INDEX(16, "Unsupported index"),
  RELATION(19, "Unsupported relation"),
  RELATION_MODIFIER(20, "Unsupported relation modifier"),
  RELATION_WITH_INDEX(22, "Unsupported combination of relation and index"),
  TERM_TOO_LONG(23, "Too many characters in term"),
  EMPTY_TERM(27, "Empty term unsupported"),
  MASKING(28, "Masking character not supported"),
  ANCHORING(31, "Anchoring character not supported"),
  TERM_FORMAT(36, "Term in invalid format for index or relation"),
  TOO_MANY_BOOLEANS(38, "Too many boolean operators in query"),
  PROXIMITY(39, "Proximity not supported"),
  BOOLEAN_MODIFIER(46, "Unsupported boolean modifier"),
  CANNOT_PROCESS(47, "Cannot process query; reason unknown"),
  FIRST_RECORD(61, "First record position out of range"),
  SCHEMA(66, "Unknown schema for retrieval"),
  ESCAPING(71, "Unsupported record packing"),
  SORT_UNSUPPORTED(80, "Sort not supported"),
  SORT_KEYS(84, "Too many sort keys to sort"),
  SORT_PATH(87, "Unsupported path for sort"),
  SORT_DIRECTION(89, "Unsupported direction value"),
  STYLESHEET(110, "Stylesheets not supported");

  private final int number;
  private final String message;

  SruFault(int number, String message) {
    this.number = number;
    this.message = message;
  }

  String uri() {
    return "info:srw/diagnostic/1/" + number;
  }

  String message() {
    return message;
  }

  /** A refusal with what helps: the name, the place or the limit, as the diagnostic has it. */
  SruDiagnostic with(Object details) {
    return new SruDiagnostic(this, String.valueOf(details));
  }
}
