package org.openlearningexchange.search.suggest;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What somebody has typed so far: the last word, and any other, may be the beginning of one. */
record TypedWords(FoldedWords folded, List<String> words) {
  /** Written without blanks, so that a word may begin at any character. */
  private static final Set<UnicodeScript> WITHOUT_BLANKS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  static final String ARABIC_ARTICLE = "ال";

  static TypedWords of(String text) {
    FoldedWords folded = FoldedWords.of(text);
    return new TypedWords(folded, folded.words());
  }

  boolean isEmpty() {
    return folded.isEmpty();
  }

  /** Whether a slip in one of the words could be told from another word. */
  boolean mayHoldSlips() {
    return words.stream().anyMatch(word -> slips(word) > 0);
  }

  /** How the text fits, slips included. */
  Fit fit(FoldedWords other) {
    Fit exact = exactFit(other);
    return exact == Fit.NONE && isNear(other) ? Fit.NEAR : exact;
  }

  /** How the text fits without slips, which is told faster. */
  Fit exactFit(FoldedWords other) {
    if (isEmpty() || other.isEmpty()) {
      return Fit.NONE;
    }
    if (other.text().startsWith(folded.text())) {
      return Fit.BEGINS;
    }
    return words.stream().allMatch(word -> beginsAWord(word, other)) ? Fit.WORDS : Fit.NONE;
  }

  private boolean isNear(FoldedWords other) {
    return !isEmpty()
        && words.stream().allMatch(word -> beginsAWord(word, other) || isNear(word, other));
  }

  private static boolean beginsAWord(String typed, FoldedWords other) {
    return beginsAWord(typed, other.text())
        || (WITHOUT_BLANKS.contains(UnicodeScript.of(typed.codePointAt(0)))
            && other.text().contains(typed));
  }

  private static boolean beginsAWord(String typed, String text) {
    for (int at = text.indexOf(typed); at >= 0; at = text.indexOf(typed, at + 1)) {
      if (at == 0
          || text.charAt(at - 1) == ' '
          || (text.startsWith(ARABIC_ARTICLE, at - 2) && (at == 2 || text.charAt(at - 3) == ' '))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNear(String typed, FoldedWords other) {
    int slips = slips(typed);
    return slips > 0
        && other.words().stream()
            .anyMatch(
                word ->
                    word.charAt(0) == typed.charAt(0) && distanceToBeginning(typed, word) <= slips);
  }

  /** The same as the index is asked for: none in short words, two in long ones. */
  private static int slips(String word) {
    if (word.length() < 4 || WITHOUT_BLANKS.contains(UnicodeScript.of(word.codePointAt(0)))) {
      return 0;
    }
    return word.length() < 8 ? 1 : 2;
  }

  /** How many letters to change, leave out, add or swap until the word begins so. */
  private static int distanceToBeginning(String typed, String word) {
    int width = Math.min(word.length(), typed.length() + 2);
    int[] before = new int[width + 1];
    int[] last = new int[width + 1];
    for (int j = 0; j <= width; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= typed.length(); i++) {
      int[] row = new int[width + 1];
      row[0] = i;
      for (int j = 1; j <= width; j++) {
        boolean same = typed.charAt(i - 1) == word.charAt(j - 1);
        row[j] = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && typed.charAt(i - 1) == word.charAt(j - 2)
            && typed.charAt(i - 2) == word.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return Arrays.stream(last).min().orElse(typed.length());
  }
}
