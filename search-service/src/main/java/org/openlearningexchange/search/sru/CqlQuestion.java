package org.openlearningexchange.search.sru;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openlearningexchange.contracts.vocabulary.Vocabulary;
import org.openlearningexchange.search.sru.CqlNode.Clause;
import org.openlearningexchange.search.sru.CqlNode.Pair;
import org.openlearningexchange.search.text.SearchText;
import org.openlearningexchange.search.text.TextField;
import org.openlearningexchange.search.text.TextPart;
import org.openlearningexchange.search.text.TextQuery;

/** A CQL query as the index takes it: words meet texts as they do in every other search. Pure. */
final class CqlQuestion {
  private static final int LONGEST_TERM = 300;
  private static final int MOST_WORDS = 40;

  /** True of every text of the index, so that asking for them changes nothing. */
  private static final Set<String> MODIFIERS =
      Set.of("relevant", "ignorecase", "ignoreaccents", "stem", "word", "unmasked");

  private static final Map<String, Object> NOTHING = Map.of("match_none", Map.of());
  private static final Map<String, Object> EVERYTHING = Map.of("match_all", Map.of());

  private int words;

  private CqlQuestion() {}

  /**
   * The clause for Elasticsearch.
   *
   * @throws SruDiagnostic for what we cannot search by
   */
  static Map<String, Object> of(CqlNode root) {
    return new CqlQuestion().clause(root);
  }

  private Map<String, Object> clause(CqlNode node) {
    if (node instanceof Pair pair) {
      return pair(pair);
    }
    Clause clause = (Clause) node;
    CqlIndex index = CqlIndex.get(clause.index());
    check(index, clause);
    return comparison(index, clause);
  }

  private Map<String, Object> pair(Pair pair) {
    List<Map<String, Object>> sides = sides(pair).stream().map(this::clause).toList();
    return switch (pair.operator()) {
      case AND -> bool("must", sides);
      case OR -> bool("should", sides);
      case NOT ->
          Map.of(
              "bool",
              Map.of("must", sides.subList(0, 1), "must_not", sides.subList(1, sides.size())));
    };
  }

  /** All that one operator joins in a row: Elasticsearch bounds how deep questions may nest. */
  private static List<CqlNode> sides(Pair pair) {
    LinkedList<CqlNode> sides = new LinkedList<>();
    CqlNode rest = pair;
    while (rest instanceof Pair next && next.operator() == pair.operator()) {
      sides.addFirst(next.right());
      rest = next.left();
    }
    sides.addFirst(rest);
    return sides;
  }

  private void check(CqlIndex index, Clause clause) {
    if (!index.knows(clause.relation())) {
      throw isRelation(clause.relation())
          ? SruFault.RELATION_WITH_INDEX.with(clause.index() + " " + clause.relation())
          : SruFault.RELATION.with(clause.relation());
    }
    clause.modifiers().stream()
        .filter(modifier -> !MODIFIERS.contains(modifier.replaceFirst("^cql\\.", "")))
        .findFirst()
        .ifPresent(
            modifier -> {
              throw SruFault.RELATION_MODIFIER.with(modifier);
            });
    check(clause.term());
  }

  private void check(CqlTerm term) {
    if (term.hasMask()) {
      throw SruFault.MASKING.with("escape it with a backslash where it is meant as it stands");
    }
    if (term.hasAnchor()) {
      throw SruFault.ANCHORING.with("^");
    }
    if (term.text().isEmpty()) {
      throw SruFault.EMPTY_TERM.with("");
    }
    words += words(term.text()).size();
    if (term.text().length() > LONGEST_TERM || words > MOST_WORDS) {
      throw SruFault.TERM_TOO_LONG.with(LONGEST_TERM + ", " + MOST_WORDS + " words in all");
    }
  }

  private static boolean isRelation(String relation) {
    return Arrays.stream(CqlIndex.values()).anyMatch(index -> index.knows(relation));
  }

  private static Map<String, Object> comparison(CqlIndex index, Clause clause) {
    String relation = clause.relation();
    String term = clause.term().text();
    return switch (index) {
      case SERVER_CHOICE, ANYWHERE -> text(relation, term, List.of());
      case TITLE -> text(relation, term, List.of(TextField.TITLE));
      case CREATOR, CONTRIBUTOR, PUBLISHER -> text(relation, term, List.of(TextField.CREATOR));
      case SUBJECT -> text(relation, term, List.of(TextField.SUBJECT, TextField.KEYWORD));
      case ALL_RECORDS -> EVERYTHING;
      case LANGUAGE -> values("language", relation, term, CqlQuestion::language);
      case TYPE -> values("type", relation, term, CqlQuestion::type);
      case RIGHTS -> values("licence.expression", relation, term, Stream::of);
      case IDENTIFIER -> values("id", relation, term, CqlQuestion::id);
      case DATE -> CqlDate.condition(relation, term);
    };
  }

  /** All of the words, any of them, or side by side as they stand. */
  private static Map<String, Object> text(String relation, String term, List<TextField> fields) {
    List<String> words = words(term);
    if (words.size() > 1 && (relation.equals("all") || relation.equals("any"))) {
      return bool(
          relation.equals("all") ? "must" : "should",
          words.stream().map(word -> literal(new TextPart.Word(word), fields)).toList());
    }
    return literal(words.size() > 1 ? new TextPart.Phrase(term) : new TextPart.Word(term), fields);
  }

  private static Map<String, Object> literal(TextPart.Literal literal, List<TextField> fields) {
    List<TextPart> places =
        fields.isEmpty()
            ? List.of(literal)
            : fields.stream().<TextPart>map(field -> new TextPart.InField(field, literal)).toList();
    TextPart part = places.size() == 1 ? places.get(0) : new TextPart.AnyOf(places);
    return bool("must", TextQuery.must(new SearchText(List.of(part), List.of())));
  }

  private static Map<String, Object> values(
      String field, String relation, String term, Function<String, Stream<String>> read) {
    List<String> values =
        (relation.equals("any") ? words(term) : List.of(term)).stream().flatMap(read).toList();
    return values.isEmpty() ? NOTHING : Map.of("terms", Map.of(field, values));
  }

  private static Stream<String> language(String term) {
    return Stream.of(CqlLanguage.of(term));
  }

  private static Stream<String> type(String term) {
    return Vocabulary.TYPES.recognise(term).stream().map(entry -> entry.id().toString());
  }

  /** As we give it, or at the end of the address that we give. */
  private static Stream<String> id(String term) {
    String id = term.toLowerCase(Locale.ROOT);
    return Stream.of(id.substring(Math.max(id.lastIndexOf('/'), id.lastIndexOf(':')) + 1));
  }

  private static Map<String, Object> bool(String occurrence, List<Map<String, Object>> clauses) {
    return clauses.size() == 1
        ? clauses.get(0)
        : Map.of("bool", Map.of(occurrence, new ArrayList<>(clauses)));
  }

  private static List<String> words(String term) {
    return Arrays.stream(term.split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }
}
