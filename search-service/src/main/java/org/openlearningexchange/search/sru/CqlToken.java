package org.openlearningexchange.search.sru;

/**
 * A piece of a CQL query.
 *
 * @param text of a word or quoted text with its escapes, of a sign the sign
 * @param at where it begins, counted from 0
 */
record CqlToken(Kind kind, String text, int at) {

  enum Kind {
    WORD,
    QUOTED,
    /** A parenthesis, a comparison or a slash. */
    SIGN,
    END
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  /** Whether it is this keyword; quoted, it is a term. */
  boolean isKeyword(String keyword) {
    return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
  }

  boolean isTerm() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }

  boolean isComparison() {
    return kind == Kind.SIGN && "<>=".indexOf(text.charAt(0)) >= 0;
  }
}
