package org.openlearningexchange.rights.reuse;

/** What a licence says to a purpose, from the best to the worst. */
public enum Answer {
  YES,
  /** It depends on something that is not known here. */
  ASK,
  NO;

  /** The worse of both. */
  public Answer and(Answer other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
