package org.openlearningexchange.rights.recognition;

import java.util.Arrays;
import java.util.List;

/**
 * A statement made comparable: entities and tags gone, one kind of hyphen, apostrophe, digit and
 * space, no accents. Both forms have the same length, so a position means the same in both.
 *
 * @param cased with the case of the source
 * @param lower in lower case
 */
record FoldedText(String cased, String lower) {

  static FoldedText of(String source) {
    String spaced = spaced(Folding.folded(Markup.removed(source)));
    return new FoldedText(spaced, lowered(spaced));
  }

  /** A word of a lexicon, folded like the texts it is looked up in. */
  static String fold(String word) {
    return of(word).lower();
  }

  /** A regular expression whose words are folded like the texts it is used on. */
  static String foldedExpression(String expression) {
    StringBuilder folded = new StringBuilder(expression.length());
    expression
        .codePoints()
        .forEach(
            point ->
                folded.append(
                    point < 0x80 ? Character.toString(point) : fold(Character.toString(point))));
    return folded.toString();
  }

  /** The same text with mentions blanked, so that nothing else reads them. */
  FoldedText without(List<Mention> mentions) {
    if (mentions.isEmpty()) {
      return this;
    }
    Blanking rest = blanking();
    mentions.forEach(mention -> rest.blank(mention.start(), mention.end()));
    return rest.text();
  }

  /** A copy in which stretches can be blanked. */
  Blanking blanking() {
    return new Blanking(cased.toCharArray(), lower.toCharArray());
  }

  /** A text with less and less to read. */
  static final class Blanking {
    private final char[] cased;
    private final char[] lower;

    private Blanking(char[] cased, char[] lower) {
      this.cased = cased;
      this.lower = lower;
    }

    void blank(int start, int end) {
      Arrays.fill(cased, start, end, ' ');
      Arrays.fill(lower, start, end, ' ');
    }

    FoldedText text() {
      return new FoldedText(new String(cased), new String(lower));
    }
  }

  int length() {
    return lower.length();
  }

  /** One space where there was any amount of white space, none at the ends. */
  private static String spaced(String text) {
    int length = text.length();
    char[] letters = new char[length];
    int end = 0;
    boolean changed = false;
    for (int i = 0; i < length; i++) {
      char letter = text.charAt(i);
      boolean space = isSpace(letter);
      if (space && (end == 0 || letters[end - 1] == ' ')) {
        changed = true;
        continue;
      }
      changed |= space && letter != ' ';
      letters[end++] = space ? ' ' : letter;
    }
    boolean trailing = end > 0 && letters[end - 1] == ' ';
    return changed || trailing ? new String(letters, 0, trailing ? end - 1 : end) : text;
  }

  private static boolean isSpace(char letter) {
    if (letter <= ' ') {
      return letter == ' ' || letter >= '\t' && letter <= '\r';
    }
    return letter >= 0x80 && Character.isSpaceChar(letter);
  }

  private static String lowered(String text) {
    int first = 0;
    while (first < text.length()
        && Character.toLowerCase(text.charAt(first)) == text.charAt(first)) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    char[] letters = text.toCharArray();
    for (int i = first; i < letters.length; i++) {
      letters[i] = Character.toLowerCase(letters[i]);
    }
    return new String(letters);
  }
}
