package org.openlearningexchange.rights.recognition;

import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.licence.Licence;

/**
 * A place in a statement that speaks of rights.
 *
 * @param start where it begins in the folded text
 * @param end where it ends
 * @param licence what it names; null where no licence can be told
 * @param rule what read it
 * @param confidence how sure that reading is by itself, 0 to 1
 */
record Mention(
    int start, int end, Kind kind, @Nullable Licence licence, String rule, double confidence) {

  /** What a mention says. */
  enum Kind {
    /** A licence or a public-domain tool. */
    GRANT,
    /** Several versions of one licence, each at the reader's choice. */
    CHOICE,
    /** Something is granted but it cannot be told what. */
    UNCLEAR,
    /** Terms that contradict a licence beside it. */
    CONTRADICTION,
    /** All rights are kept. */
    RESERVED,
    /** A copyright notice: says nothing against a licence beside it. */
    COPYRIGHT,
    /** A limit in the source's own words. */
    LIMIT,
    /** Said to be in the public domain. */
    CLAIM,
    /** A standard statement that grants nothing to everyone. */
    STATEMENT,
    /** Said to have no licence, or nothing is said. */
    NOTHING
  }

  static Mention grant(int start, int end, Licence licence, String rule, double confidence) {
    return new Mention(start, end, Kind.GRANT, licence, rule, confidence);
  }

  static Mention of(int start, int end, Kind kind, String rule) {
    return new Mention(start, end, kind, null, rule, 0.8);
  }

  Licence grantedLicence() {
    if (licence == null) {
      throw new IllegalStateException(kind + " names no licence");
    }
    return licence;
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Whether it names a licence that everyone may use the resource under. */
  boolean isGrant() {
    return kind == Kind.GRANT || kind == Kind.CHOICE;
  }
}
