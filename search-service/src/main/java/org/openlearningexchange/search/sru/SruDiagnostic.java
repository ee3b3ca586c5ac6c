package org.openlearningexchange.search.sru;

/** A request that cannot be carried out, and why. */
final class SruDiagnostic extends RuntimeException {
  private static final int LONGEST_DETAILS = 200;

  private final SruFault fault;
  private final String details;

  SruDiagnostic(SruFault fault, String details) {
    super(fault.message(), null, false, false);
    this.fault = fault;
    this.details =
        details.length() <= LONGEST_DETAILS ? details : details.substring(0, LONGEST_DETAILS);
  }

  SruFault fault() {
    return fault;
  }

  String details() {
    return details;
  }
}
