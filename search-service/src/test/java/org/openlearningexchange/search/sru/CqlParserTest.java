package org.openlearningexchange.search.sru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlearningexchange.search.sru.CqlNode.Clause;
import org.openlearningexchange.search.sru.CqlNode.Pair;

class CqlParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "algebra | [cql.serverchoice = algebra]",
        "\"linear algebra\" | [cql.serverchoice = linear algebra]",
        "dc.title all \"linear algebra\" | [dc.title all linear algebra]",
        "dc.title ALL x | [dc.title all x]",
        "dc.title cql.any x | [dc.title any x]",
        "title=x | [title = x]",
        "dc.date>=2020 | [dc.date >= 2020]",
        "a or b and c | (([cql.serverchoice = a] OR [cql.serverchoice = b]) AND [cql.serverchoice ="
            + " c])",
        "a or (b and c) | ([cql.serverchoice = a] OR ([cql.serverchoice = b] AND [cql.serverchoice"
            + " = c]))",
        "a NOT b | ([cql.serverchoice = a] NOT [cql.serverchoice = b])",
        "\"and\" and \"or\" | ([cql.serverchoice = and] AND [cql.serverchoice = or])",
        "any | [cql.serverchoice = any]",
        "any and all | ([cql.serverchoice = any] AND [cql.serverchoice = all])",
        "dc.title adj \"say \\\"hi\\\"\" | [dc.title adj say \"hi\"]",
        "dc.title =/cql.relevant x | [dc.title = x]",
      })
  void readsWhatBelongsTogether(String query, String expected) {
    assertThat(text(CqlParser.parse(query).root())).isEqualTo(expected);
  }

  @Test
  void readsWhatToSortBy() {
    CqlQuery query = CqlParser.parse("algebra sortBy dc.date/sort.descending dc.title");

    assertThat(query.sort())
        .containsExactly(
            new CqlQuery.SortKey("dc.date", List.of("sort.descending")),
            new CqlQuery.SortKey("dc.title", List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "linear algebra | 10",
        "dc.title = | 10",
        "and | 0",
        "a and | 10",
        "'' | 10",
        "= | 10",
        "(a | 13",
        "a) | 13",
        "(a b) | 10",
        "() | 10",
        "\"a | 14",
        "a prox b | 39",
        "a prox/unit=word b | 39",
        "a and/rel.algorithm=x b | 46",
        "> dc = \"info:x\" dc.title = a | 15",
        "dc.title =/x=1 a | 20",
        "a sortBy | 10",
        "a sortBy b c d e f | 84",
      })
  void refusesTheRestWithTheDiagnosticForIt(String query, int expected) {
    SruDiagnostic diagnostic =
        catchThrowableOfType(SruDiagnostic.class, () -> CqlParser.parse(query));

    assertThat(diagnostic == null ? "0" : diagnostic.fault().uri())
        .endsWith(String.valueOf(expected));
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 100, 999})
  void readsParenthesesTwentyDeepAndNoDeeper(int depth) {
    String deepest = "(".repeat(20) + "a" + ")".repeat(20);
    assertThat(text(CqlParser.parse(deepest).root())).isEqualTo("[cql.serverchoice = a]");

    assertThat(
            catchThrowableOfType(
                    SruDiagnostic.class,
                    () -> CqlParser.parse("(".repeat(depth) + "a" + ")".repeat(depth)))
                .fault())
        .isEqualTo(SruFault.PARENTHESES);
  }

  @Test
  void boundsLengthAndNumberOfClauses() {
    assertThat(fault("a".repeat(2_001))).isEqualTo(SruFault.QUERY_TOO_LONG);
    assertThat(fault("a or ".repeat(40) + "a")).isEqualTo(SruFault.TOO_MANY_BOOLEANS);
    assertThat(text(CqlParser.parse("a or ".repeat(39) + "a").root())).contains("OR");
  }

  @Property(seed = "2026", tries = 3_000)
  void answersEverythingWithAQueryOrADiagnostic(@ForAll("queries") String query) {
    try {
      assertThat(CqlQuestion.of(CqlParser.parse(query).root())).isNotEmpty();
    } catch (SruDiagnostic expected) {
      assertThat(expected.fault().message()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<String> queries() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "(",
            ")",
            "\"",
            "\\",
            "\\\"",
            "=",
            "==",
            "<",
            ">",
            "<=",
            ">=",
            "<>",
            "/",
            "and",
            "or",
            "not",
            "prox",
            "sortBy",
            "all",
            "any",
            "adj",
            "within",
            "dc.title",
            "dc.date",
            "title",
            "cql.allRecords",
            "rec.identifier",
            "dc.language",
            "dc.type",
            "x.y",
            ".",
            "*",
            "?",
            "^",
            "a",
            "2024",
            "数学",
            "\u0000",
            "\uD800",
            "\"linear algebra\"",
            "\"\"",
            "\t");
    return Arbitraries.oneOf(
        parts.list().ofMaxSize(15).map(found -> String.join(" ", found)),
        parts.list().ofMaxSize(15).map(found -> String.join("", found)),
        Arbitraries.strings().all().ofMaxLength(60));
  }

  private static SruFault fault(String query) {
    return catchThrowableOfType(SruDiagnostic.class, () -> CqlParser.parse(query)).fault();
  }

  private static String text(CqlNode node) {
    if (node instanceof Pair pair) {
      return "(%s %s %s)".formatted(text(pair.left()), pair.operator(), text(pair.right()));
    }
    Clause clause = (Clause) node;
    return "[%s %s %s]".formatted(clause.index(), clause.relation(), clause.term().text());
  }
}
