package org.openlearningexchange.rights.recognition;

/** What letters do to the words that they stand in. */
final class Letters {
  /** Thai is the first script without spaces that is met here. */
  private static final char FIRST_UNSPACED = 0x0E00;

  private Letters() {}

  /** Whether a word goes on with it. */
  static boolean inWord(char letter) {
    return letter < 0x80
        ? letter >= 'a' && letter <= 'z'
            || letter >= '0' && letter <= '9'
            || letter >= 'A' && letter <= 'Z'
        : Character.isLetterOrDigit(letter);
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
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
