package org.openlearningexchange.rights.credit;

import com.ibm.icu.text.Bidi;

/** Keeps names and addresses that run the other way from turning the sentence around them. */
record Direction(boolean rightToLeft) {
  private static final char ISOLATE = '\u2068';
  private static final char POP = '\u2069';

  /** The text, isolated where something in it runs against the sentence. */
  String isolated(String shown, String written) {
    Bidi bidi = new Bidi(shown, rightToLeft ? Bidi.RTL : Bidi.LTR);
    boolean along = rightToLeft ? bidi.isRightToLeft() : bidi.isLeftToRight();
    return along ? written : ISOLATE + written + POP;
  }
}
