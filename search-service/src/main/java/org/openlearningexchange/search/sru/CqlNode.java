package org.openlearningexchange.search.sru;

import java.util.List;

/** A part of a CQL query. */
sealed interface CqlNode {

  /**
   * A comparison of an index with a term.
   *
   * @param index as written; {@code cql.serverChoice} where none is
   * @param relation as written, in lower case; {@code =} where none is
   * @param modifiers of the relation, in lower case
   */
  record Clause(String index, String relation, List<String> modifiers, CqlTerm term)
      implements CqlNode {
    static final String SERVER_CHOICE = "cql.serverchoice";

    public Clause {
      modifiers = List.copyOf(modifiers);
    }

    static Clause of(CqlTerm term) {
      return new Clause(SERVER_CHOICE, "=", List.of(), term);
    }
  }

  /** Two parts and how they belong together. */
  record Pair(Operator operator, CqlNode left, CqlNode right) implements CqlNode {}

  /** How two parts belong together; all bind equally, from the left. */
  enum Operator {
    AND,
    OR,
    NOT
  }
}
