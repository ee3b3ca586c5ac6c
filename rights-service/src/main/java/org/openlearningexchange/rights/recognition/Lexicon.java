package org.openlearningexchange.rights.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.recognition.Openings.Opening;
import org.openlearningexchange.rights.recognition.Openings.Reach;

/**
 * Rules with the words that speak for them, found in one pass over a folded text. The words are
 * regular expressions, but one runs only where the letters that it begins with stand: a text costs
 * its own length, however many rules there are.
 */
final class Lexicon<R> {
  private static final String WORD_END = "(?!" + Letters.IN_WORD + ")";

  private final List<R> rules = new ArrayList<>();
  private final Trie<Term> words = new Trie<>();
  private final Trie<Term> anywhere = new Trie<>();
  private final boolean dashedApart;
  private int order;

  /** The first of all letters that unspaced words begin with. */
  private char unspacedFrom = Character.MAX_VALUE;

  private Lexicon(boolean dashedApart) {
    this.dashedApart = dashedApart;
  }

  /** Words begin after anything but a letter or digit. */
  static <R> Lexicon<R> empty() {
    return new Lexicon<>(false);
  }

  /** Words begin after anything but a letter, digit or hyphen. */
  static <R> Lexicon<R> ofWordsWithoutHyphenBefore() {
    return new Lexicon<>(true);
  }

  /**
   * @param order which of several alternatives of a rule is taken where more than one match
   * @param atStart whether it can only begin the text
   * @param looksBack whether what stands before is one of the conditions
   * @param rest null where the opening is all there is to match
   */
  private record Term(
      int rule,
      int order,
      boolean word,
      boolean atStart,
      boolean looksBack,
      @Nullable Pattern rest) {}

  /**
   * A rule's words in a text.
   *
   * @param index the place of the rule among all
   */
  record Found<R>(R rule, int index, int start, int end) {
    boolean overlaps(int from, int to) {
      return start < to && from < end;
    }
  }

  /** A rule with whole words that speak for it. */
  Lexicon<R> add(R rule, List<String> expressions) {
    return add(rule, expressions, List.of());
  }

  /**
   * @param unspaced words that count inside others too, as in scripts that put no spaces between
   */
  Lexicon<R> add(R rule, List<String> expressions, List<String> unspaced) {
    rules.add(rule);
    expressions.forEach(expression -> add(expression, true));
    unspaced.forEach(expression -> add(expression, false));
    return this;
  }

  /** A rule whose matches its reader finds: only where they may begin is told. */
  Lexicon<R> addBeginnings(R rule, String expression) {
    rules.add(rule);
    Set<String> beginnings =
        Openings.of(expression).stream().map(Opening::text).collect(Collectors.toSet());
    for (String beginning : beginnings) {
      if (beginnings.stream().noneMatch(other -> isFurther(beginning, other))) {
        words.add(beginning, new Term(rules.size() - 1, order++, false, false, false, null));
      }
    }
    return this;
  }

  private static boolean isFurther(String beginning, String other) {
    return beginning.length() > other.length() && beginning.startsWith(other);
  }

  private void add(String expression, boolean word) {
    String folded = FoldedText.foldedExpression(expression);
    for (String alternative : Openings.alternatives(folded)) {
      List<Opening> openings = Openings.of(alternative);
      boolean whole = openings.stream().allMatch(opening -> opening.reach() == Reach.WHOLE);
      Pattern rest =
          whole ? null : Pattern.compile("(?:" + alternative + ")" + (word ? WORD_END : ""));
      boolean atStart = alternative.startsWith("^");
      boolean looksBack = alternative.startsWith("(?<=") || alternative.startsWith("(?<!");
      for (Opening opening : openings) {
        Term term = new Term(rules.size() - 1, order++, word, atStart, looksBack, rest);
        (word ? words : anywhere).add(opening.text(), term);
        unspacedFrom =
            word ? unspacedFrom : (char) Math.min(unspacedFrom, opening.text().charAt(0));
      }
    }
  }

  /** What a whole text holds, by where it begins; matches of one rule do not overlap. */
  List<Found<R>> in(String text) {
    return in(text, 0, text.length());
  }

  /** The same for a stretch of a text. */
  List<Found<R>> in(String text, int from, int to) {
    Search search = new Search(text, to);
    boolean inWord = false;
    for (int position = from; position < to; position++) {
      char letter = text.charAt(position);
      if (!inWord) {
        search.walk(words.root(), position);
      }
      if (unspacedFrom <= letter) {
        search.walk(anywhere.root(), position);
      }
      inWord = Letters.goesOn(letter) || dashedApart && letter == '-';
    }
    return search.found;
  }

  /** Whether any rule's words begin just there. */
  boolean startsAt(String text, int position, int to) {
    Search search = new Search(text, to);
    search.walk(words.root(), position);
    search.walk(anywhere.root(), position);
    return !search.found.isEmpty();
  }

  private final class Search {
    private final String text;
    private final int to;
    private List<Found<R>> found = List.of();
    private int[] orders = new int[0];
    private int[] last = new int[0];

    private Search(String text, int to) {
      this.text = text;
      this.to = to;
    }

    private void walk(Trie.Node<Term> root, int start) {
      Trie.@Nullable Node<Term> node = root.next(text.charAt(start));
      int end = start + 1;
      while (node != null) {
        List<Term> terms = node.values();
        for (int i = 0; i < terms.size(); i++) {
          meet(terms.get(i), start, end);
        }
        node = end < to ? node.next(text.charAt(end++)) : null;
      }
    }

    private void meet(Term term, int start, int opened) {
      int there = found.isEmpty() ? -1 : last[term.rule()];
      boolean again = there >= 0 && found.get(there).start() == start;
      if (again
          ? orders[term.rule()] < term.order()
          : there >= 0 && found.get(there).end() > start) {
        return;
      }
      int end = end(term, start, opened);
      if (end >= 0) {
        keep(term, new Found<>(rules.get(term.rule()), term.rule(), start, end), again, there);
      }
    }

    /** Where the match ends; negative if there is none. */
    private int end(Term term, int start, int opened) {
      if (term.rest() == null) {
        boolean ends = !term.word() || opened >= to || !Letters.goesOn(text.charAt(opened));
        return ends ? opened : -1;
      }
      if (term.atStart() && start > 0) {
        return -1;
      }
      Matcher rest = term.rest().matcher(text).region(start, to);
      rest.useAnchoringBounds(false).useTransparentBounds(term.looksBack());
      return rest.lookingAt() && rest.end() > start ? rest.end() : -1;
    }

    private void keep(Term term, Found<R> match, boolean again, int there) {
      if (found.isEmpty()) {
        found = new ArrayList<>(4);
        last = new int[rules.size()];
        Arrays.fill(last, -1);
        orders = new int[rules.size()];
      }
      orders[term.rule()] = term.order();
      if (again) {
        found.set(there, match);
      } else {
        last[term.rule()] = found.size();
        found.add(match);
      }
    }
  }
}
