package org.openlearningexchange.search.document;

/** Whether a document can be found; the values stand in the index. */
public enum DocumentState {
  /** Found by searches. */
  VISIBLE("visible"),
  /** A stub without text: something about it is disputed. */
  HIDDEN("hidden"),
  /** A stub without text: its source took it back. */
  WITHDRAWN("withdrawn");

  private final String value;

  DocumentState(String value) {
    this.value = value;
  }

  public String value() {
    return value;
  }
}
