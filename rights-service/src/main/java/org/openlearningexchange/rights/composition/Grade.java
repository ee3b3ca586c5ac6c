package org.openlearningexchange.rights.composition;

/**
 * How a licence suits as the licence of an adaptation, from the best to the worst. Of several
 * sources the worst counts, so that one more source never makes anything better.
 */
enum Grade {
  /** Allowed, and what one would choose. */
  GOOD,
  /** Allowed as well. */
  ALSO,
  /** Allowed once the adaptation has been put under a later version first. */
  UPGRADE,
  /** It depends on the version, which is not stated. */
  VERSION,
  /** It depends on what is not known here. */
  UNKNOWN,
  /** Technically allowed; whoever takes the result up has to keep two sets of terms apart. */
  DISCOURAGED,
  REFUSED;

  Grade worse(Grade other) {
    return compareTo(other) >= 0 ? this : other;
  }

  Grade better(Grade other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Whether it is allowed without anything else to be found out. */
  boolean isAllowed() {
    return compareTo(UPGRADE) <= 0;
  }
}
