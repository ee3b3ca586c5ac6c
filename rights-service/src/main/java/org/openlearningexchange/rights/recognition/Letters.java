package org.openlearningexchange.rights.recognition;

/** What letters do to the words that they stand in. */
final class Letters {
  /** Thai is the first script without spaces that is met here. */
  private static final char FIRST_UNSPACED = 0x0E00;

  private static final int ASCII = 0x80;
  private static final boolean[] ASCII_IN_WORD = new boolean[ASCII];

  static {
    for (char letter = 0; letter < ASCII; letter++) {
      ASCII_IN_WORD[letter] = Character.isLetterOrDigit(letter);
    }
  }

  private Letters() {}

  private static final String UNSPACED =
      "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}";

  /** A letter of a script with spaces between words, as an expression. */
  static final String LETTER = "[\\p{L}&&[^" + UNSPACED + "]]";

  /** A letter or digit that a word in such a script goes on with, as an expression. */
  static final String IN_WORD = "[\\p{L}\\p{N}&&[^" + UNSPACED + "]]";

  /** Whether a word in a script with spaces goes on with it. */
  static boolean goesOn(char letter) {
    return inWord(letter) && isSpaced(letter);
  }

  /** Whether a word goes on with it. */
  static boolean inWord(char letter) {
    return letter < ASCII ? ASCII_IN_WORD[letter] : Character.isLetterOrDigit(letter);
  }

  static boolean isLetter(char letter) {
    return letter < ASCII
        ? ASCII_IN_WORD[letter] && (letter < '0' || letter > '9')
        : Character.isLetter(letter);
  }

  /** Whether it belongs to a script that puts spaces between words. */
  static boolean isSpaced(char letter) {
    if (letter < FIRST_UNSPACED) {
      return true;
    }
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> false;
      default -> true;
    };
  }

  static boolean hasLetter(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
