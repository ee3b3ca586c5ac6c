package org.openlearningexchange.samples.oaipmh;

import java.util.List;

/** Ends the reading of a request; its errors are the answer. */
final class OaiException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<OaiError> errors;

  OaiException(List<OaiError> errors) {
    super(errors.toString(), null, false, false);
    this.errors = List.copyOf(errors);
  }

  OaiException(ErrorCode code, String message) {
    this(List.of(code.because(message)));
  }

  List<OaiError> errors() {
    return errors;
  }
}
