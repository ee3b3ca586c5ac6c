package org.openlearningexchange.rights.dispute;

/** Who reads a dispute; the later sees all that the earlier sees. */
enum Viewer {
  PUBLIC,
  /** The notifier by the follow-up key, or the member that provides the resource. */
  PARTY,
  OPERATOR;

  boolean isParty() {
    return this != PUBLIC;
  }
}
