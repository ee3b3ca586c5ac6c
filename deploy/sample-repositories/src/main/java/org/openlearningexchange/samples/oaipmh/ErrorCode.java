package org.openlearningexchange.samples.oaipmh;

/** Every error of OAI-PMH 3.6. */
enum ErrorCode {
  BAD_ARGUMENT("badArgument"),
  BAD_RESUMPTION_TOKEN("badResumptionToken"),
  BAD_VERB("badVerb"),
  CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
  ID_DOES_NOT_EXIST("idDoesNotExist"),
  NO_RECORDS_MATCH("noRecordsMatch"),
  NO_METADATA_FORMATS("noMetadataFormats"),
  NO_SET_HIERARCHY("noSetHierarchy");

  private final String label;

  ErrorCode(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  OaiError because(String message) {
    return new OaiError(this, message);
  }

  /** In these two cases the request element must not repeat the arguments (OAI-PMH 3.2). */
  boolean hidesArguments() {
    return this == BAD_VERB || this == BAD_ARGUMENT;
  }
}
