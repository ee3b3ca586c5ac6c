package org.openlearningexchange.search.sru;

/**
 * A term without its escapes.
 *
 * @param text what is looked for
 * @param hasMask whether it holds {@code *} or {@code ?} that are not escaped
 * @param hasAnchor whether it holds {@code ^} that is not escaped
 */
record CqlTerm(String text, boolean hasMask, boolean hasAnchor) {

  /** A term as written, between its quotes. */
  static CqlTerm read(String written) {
    StringBuilder text = new StringBuilder(written.length());
    boolean mask = false;
    boolean anchor = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '\\' && i + 1 < written.length()) {
        text.append(written.charAt(++i));
      } else {
        mask |= c == '*' || c == '?';
        anchor |= c == '^';
        text.append(c);
      }
    }
    return new CqlTerm(text.toString().strip(), mask, anchor);
  }
}
