package org.openlearningexchange.search.sru;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openlearningexchange.search.sru.CqlNode.Clause;
import org.openlearningexchange.search.sru.CqlNode.Operator;
import org.openlearningexchange.search.sru.CqlNode.Pair;

/**
 * Reads a CQL query, at most so long and so deep that it cannot be a burden. Used once.
 *
 * <p>Operators are equal and bind from the left, as CQL has it: {@code a or b and c} is {@code (a
 * or b) and c}.
 */
final class CqlParser {
  static final int LONGEST_QUERY = 2_000;

  private static final int DEEPEST = 20;
  private static final int MOST_CLAUSES = 40;
  private static final int MOST_SORT_KEYS = 4;
  private static final Set<String> RELATIONS =
      Set.of("all", "any", "adj", "exact", "within", "encloses", "scr");

  private final List<CqlToken> tokens;
  private int next;
  private int clauses;

  private CqlParser(String query) {
    this.tokens = new CqlScanner(query).scan();
  }

  /**
   * The query.
   *
   * @throws SruDiagnostic where it is none
   */
  static CqlQuery parse(String query) {
    if (query.length() > LONGEST_QUERY) {
      throw SruFault.QUERY_TOO_LONG.with(LONGEST_QUERY);
    }
    return new CqlParser(query).query();
  }

  private CqlQuery query() {
    CqlNode root = pairs(0);
    List<CqlQuery.SortKey> sort = peek().isKeyword("sortby") ? sort() : List.of();
    if (peek().isSign(")")) {
      throw SruFault.PARENTHESES.with(peek().at());
    }
    if (peek().kind() != CqlToken.Kind.END) {
      throw syntax("expected and, or, not at ", peek());
    }
    return new CqlQuery(root, sort);
  }

  private CqlNode pairs(int depth) {
    CqlNode left = clause(depth);
    while (isOperator(peek())) {
      Operator operator = operator();
      left = new Pair(operator, left, clause(depth));
    }
    return left;
  }

  private Operator operator() {
    CqlToken word = take();
    if (word.isKeyword("prox")) {
      throw SruFault.PROXIMITY.with(word.at());
    }
    if (peek().isSign("/")) {
      throw SruFault.BOOLEAN_MODIFIER.with(tokens.get(next + 1).text());
    }
    return Operator.valueOf(word.text().toUpperCase(Locale.ROOT));
  }

  private CqlNode clause(int depth) {
    if (peek().isSign("(")) {
      return parenthesis(depth);
    }
    if (peek().isSign(">")) {
      throw SruFault.CONTEXT_SET.with(tokens.get(next + 1).text());
    }
    if (++clauses > MOST_CLAUSES) {
      throw SruFault.TOO_MANY_BOOLEANS.with(MOST_CLAUSES - 1);
    }
    CqlToken first = term();
    return isRelation(peek()) && isFollowedByTerm()
        ? comparison(first)
        : Clause.of(CqlTerm.read(first.text()));
  }

  private CqlNode parenthesis(int depth) {
    CqlToken open = take();
    if (depth >= DEEPEST) {
      throw SruFault.PARENTHESES.with(open.at());
    }
    CqlNode inner = pairs(depth + 1);
    if (!peek().isSign(")")) {
      throw peek().kind() == CqlToken.Kind.END
          ? SruFault.PARENTHESES.with(open.at())
          : syntax("expected ) at ", peek());
    }
    take();
    return inner;
  }

  private Clause comparison(CqlToken index) {
    String relation = take().text().toLowerCase(Locale.ROOT);
    List<String> modifiers = modifiers();
    return new Clause(
        index.text().toLowerCase(Locale.ROOT),
        relation.startsWith("cql.") ? relation.substring(4) : relation,
        modifiers,
        CqlTerm.read(term().text()));
  }

  /** Names after slashes; values of modifiers are read and no modifier has one here. */
  private List<String> modifiers() {
    List<String> modifiers = new ArrayList<>();
    while (peek().isSign("/")) {
      take();
      modifiers.add(word().text().toLowerCase(Locale.ROOT));
      if (peek().isComparison()) {
        throw SruFault.RELATION_MODIFIER.with(modifiers.get(modifiers.size() - 1));
      }
    }
    return modifiers;
  }

  private List<CqlQuery.SortKey> sort() {
    take();
    List<CqlQuery.SortKey> keys = new ArrayList<>();
    do {
      keys.add(new CqlQuery.SortKey(word().text().toLowerCase(Locale.ROOT), modifiers()));
    } while (peek().isTerm() && keys.size() < MOST_SORT_KEYS);
    if (peek().isTerm()) {
      throw SruFault.SORT_KEYS.with(MOST_SORT_KEYS);
    }
    return keys;
  }

  /** A word that names a relation is a term where nothing follows that it could relate to. */
  private boolean isFollowedByTerm() {
    CqlToken after = tokens.get(next + 1);
    return peek().isComparison() || after.isSign("/") || after.isTerm() && !isOperator(after);
  }

  private static boolean isRelation(CqlToken token) {
    String name = token.text().toLowerCase(Locale.ROOT);
    return token.isComparison()
        || token.kind() == CqlToken.Kind.WORD
            && RELATIONS.contains(name.startsWith("cql.") ? name.substring(4) : name);
  }

  private static boolean isOperator(CqlToken token) {
    return token.isKeyword("and")
        || token.isKeyword("or")
        || token.isKeyword("not")
        || token.isKeyword("prox");
  }

  private CqlToken term() {
    if (!peek().isTerm()) {
      throw syntax("expected a term at ", peek());
    }
    return take();
  }

  private CqlToken word() {
    if (peek().kind() != CqlToken.Kind.WORD) {
      throw syntax("expected a name at ", peek());
    }
    return take();
  }

  private CqlToken peek() {
    return tokens.get(next);
  }

  private CqlToken take() {
    return tokens.get(next++);
  }

  private static SruDiagnostic syntax(String expected, CqlToken found) {
    return SruFault.SYNTAX.with(expected + found.at());
  }
}
