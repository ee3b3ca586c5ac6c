package org.openlearningexchange.rights.dispute;

/** What comes of a step. */
sealed interface Taken {

  /** The dispute stands there now. */
  record Moved(Stage stage) implements Taken {}

  /**
   * The step is not open.
   *
   * @param reason why, and what would be
   */
  record Refused(String reason) implements Taken {}
}
