package org.openlearningexchange.search.sru;

import java.util.ArrayList;
import java.util.List;
import org.openlearningexchange.search.sru.CqlToken.Kind;

/** Cuts a CQL query into tokens. Used once. */
final class CqlScanner {
  private static final String SIGNS = "()/<>=";
  private static final List<String> PAIRS = List.of("<=", ">=", "<>", "==");

  private final String query;
  private final List<CqlToken> tokens = new ArrayList<>();
  private int at;

  CqlScanner(String query) {
    this.query = query;
  }

  /** The tokens, with an end after them. */
  List<CqlToken> scan() {
    while (at < query.length()) {
      char next = query.charAt(at);
      if (Character.isWhitespace(next)) {
        at++;
      } else if (next == '"') {
        quoted();
      } else if (SIGNS.indexOf(next) >= 0) {
        sign();
      } else {
        word();
      }
    }
    tokens.add(new CqlToken(Kind.END, "", at));
    return tokens;
  }

  private void quoted() {
    int start = at++;
    while (at < query.length() && query.charAt(at) != '"') {
      at += query.charAt(at) == '\\' ? 2 : 1;
    }
    if (at >= query.length()) {
      throw SruFault.QUOTES.with(start);
    }
    tokens.add(new CqlToken(Kind.QUOTED, query.substring(start + 1, at++), start));
  }

  private void sign() {
    int length = PAIRS.stream().anyMatch(pair -> query.startsWith(pair, at)) ? 2 : 1;
    tokens.add(new CqlToken(Kind.SIGN, query.substring(at, at + length), at));
    at += length;
  }

  private void word() {
    int start = at;
    while (at < query.length() && isPartOfWord(query.charAt(at))) {
      at += query.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(at, query.length());
    tokens.add(new CqlToken(Kind.WORD, query.substring(start, at), start));
  }

  private static boolean isPartOfWord(char c) {
    return !Character.isWhitespace(c) && SIGNS.indexOf(c) < 0 && c != '"';
  }
}
