package org.openlearningexchange.rights.recognition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The letters that the matches of an expression begin with, told from the expression itself: {@code
 * licen[cs]es? of} begins with one of four texts. They are what a {@link Lexicon} looks for, so
 * nobody has to list them.
 */
final class Openings {
  /** Alternatives beyond these are not spelled out: what follows is left to the expression. */
  private static final int MOST = 1_000;

  private static final int ENOUGH = 10;
  private static final int SMALL_CLASS = 4;

  private final String expression;
  private int at;

  private Openings(String expression) {
    this.expression = expression;
  }

  /** How far an opening tells the whole match. */
  enum Reach {
    /** The opening is the match. */
    WHOLE,
    /** Conditions around it remain to be checked. */
    CONDITIONAL,
    /** The match goes on. */
    BEGINNING
  }

  /**
   * @param text how a match begins
   */
  record Opening(String text, Reach reach) {
    private Opening then(Opening next) {
      return new Opening(text + next.text, reach.compareTo(next.reach) > 0 ? reach : next.reach);
    }
  }

  private static final Opening NOTHING = new Opening("", Reach.WHOLE);
  private static final Opening CONDITION = new Opening("", Reach.CONDITIONAL);
  private static final Opening ANYTHING = new Opening("", Reach.BEGINNING);

  /** The alternatives at the top of an expression, each an expression of its own. */
  static List<String> alternatives(String expression) {
    List<String> alternatives = new ArrayList<>();
    Openings reader = new Openings(expression);
    int start = 0;
    while (reader.at < expression.length()) {
      if (reader.peek() == '|') {
        alternatives.add(expression.substring(start, reader.at));
        reader.at++;
        start = reader.at;
      } else {
        reader.element();
      }
    }
    alternatives.add(expression.substring(start));
    return alternatives;
  }

  /** In the order in which the expression prefers them; none is empty. */
  static List<Opening> of(String expression) {
    Openings reader = new Openings(expression);
    List<Opening> openings = reader.choice();
    boolean empty = openings.stream().anyMatch(opening -> opening.text().isEmpty());
    if (empty || reader.at < expression.length()) {
      throw new IllegalArgumentException("does not begin with its own letters: " + expression);
    }
    return openings;
  }

  private List<Opening> choice() {
    Set<Opening> openings = new LinkedHashSet<>(sequence());
    while (at < expression.length() && peek() == '|') {
      at++;
      openings.addAll(sequence());
    }
    return List.copyOf(openings);
  }

  private List<Opening> sequence() {
    List<Opening> openings = List.of(NOTHING);
    while (at < expression.length() && peek() != '|' && peek() != ')') {
      openings = joined(openings, element());
    }
    return openings;
  }

  private static List<Opening> joined(List<Opening> all, List<Opening> next) {
    List<Opening> openings = all.size() * next.size() > MOST ? shortened(all) : all;
    Set<Opening> joined = new LinkedHashSet<>();
    boolean tooMany = openings.size() * next.size() > MOST;
    for (Opening opening : openings) {
      if (opening.reach() == Reach.BEGINNING) {
        joined.add(opening);
      } else if (tooMany) {
        joined.add(opening.then(ANYTHING));
      } else {
        next.forEach(more -> joined.add(opening.then(more)));
      }
    }
    return List.copyOf(joined);
  }

  /** Of many alternatives their first letters are enough, and fewer. */
  private static List<Opening> shortened(List<Opening> openings) {
    Set<Opening> shortened = new LinkedHashSet<>();
    for (Opening opening : openings) {
      boolean isLong = opening.text().length() > ENOUGH;
      shortened.add(
          isLong ? new Opening(opening.text().substring(0, ENOUGH), Reach.BEGINNING) : opening);
    }
    return List.copyOf(shortened);
  }

  /** One letter, class, group or condition, with what is said of how often it stands. */
  private List<Opening> element() {
    List<Opening> once = atom();
    if (at >= expression.length()) {
      return once;
    }
    return switch (peek()) {
      case '?' -> {
        skipQuantifier(1);
        yield orNothing(once);
      }
      case '*' -> {
        skipQuantifier(1);
        yield orNothing(joined(once, List.of(ANYTHING)));
      }
      case '+' -> {
        skipQuantifier(1);
        yield joined(once, List.of(ANYTHING));
      }
      case '{' -> {
        boolean optional = expression.charAt(at + 1) == '0';
        skipQuantifier(expression.indexOf('}', at) - at + 1);
        List<Opening> more = joined(once, List.of(ANYTHING));
        yield optional ? orNothing(more) : more;
      }
      default -> once;
    };
  }

  private void skipQuantifier(int length) {
    at += length;
    if (at < expression.length() && (peek() == '?' || peek() == '+')) {
      at++;
    }
  }

  private static List<Opening> orNothing(List<Opening> openings) {
    List<Opening> optional = new ArrayList<>(openings);
    optional.add(NOTHING);
    return optional;
  }

  private List<Opening> atom() {
    char letter = expression.charAt(at++);
    return switch (letter) {
      case '(' -> group();
      case '[' -> letterClass();
      case '\\' -> escaped();
      case '^', '$' -> List.of(CONDITION);
      case '.' -> List.of(ANYTHING);
      default -> List.of(new Opening(String.valueOf(letter), Reach.WHOLE));
    };
  }

  private List<Opening> group() {
    boolean condition = false;
    if (peek() == '?') {
      int kind = expression.charAt(at + 1) == '<' ? at + 2 : at + 1;
      condition = "=!".indexOf(expression.charAt(kind)) >= 0;
      boolean named = kind == at + 2 && !condition;
      at = named ? expression.indexOf('>', at) + 1 : kind + 1;
    }
    List<Opening> inside = choice();
    at++;
    return condition ? List.of(CONDITION) : inside;
  }

  private List<Opening> letterClass() {
    int end = expression.indexOf(']', at + 1);
    while (expression.charAt(end - 1) == '\\') {
      end = expression.indexOf(']', end + 1);
    }
    String letters = expression.substring(at, end);
    at = end + 1;
    boolean listed =
        letters.length() <= SMALL_CLASS
            && letters.chars().noneMatch(letter -> "^\\&".indexOf(letter) >= 0)
            && letters.indexOf('-', 1) != 1;
    if (!listed) {
      return List.of(ANYTHING);
    }
    return letters
        .chars()
        .mapToObj(letter -> new Opening(Character.toString(letter), Reach.WHOLE))
        .toList();
  }

  private List<Opening> escaped() {
    char letter = expression.charAt(at++);
    if (letter == 'p' || letter == 'P') {
      at = expression.indexOf('}', at) + 1;
      return List.of(ANYTHING);
    }
    if (letter == 's') {
      return List.of(new Opening(" ", Reach.WHOLE));
    }
    boolean asIs = !Character.isLetterOrDigit(letter);
    return List.of(asIs ? new Opening(String.valueOf(letter), Reach.WHOLE) : ANYTHING);
  }

  private char peek() {
    return expression.charAt(at);
  }
}
