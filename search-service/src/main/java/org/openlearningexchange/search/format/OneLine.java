package org.openlearningexchange.search.format;

/** Text for formats in which a line is a statement. */
final class OneLine {
  private OneLine() {}

  /** Without line breaks and other control characters, runs of blanks as one. */
  static String of(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .map(character -> isBlank(character) ? ' ' : character)
        .filter(character -> character != ' ' || !endsInBlank(line))
        .forEach(line::appendCodePoint);
    return line.toString().strip();
  }

  private static boolean isBlank(int character) {
    return Character.isISOControl(character)
        || Character.isWhitespace(character)
        || Character.getType(character) == Character.SURROGATE;
  }

  private static boolean endsInBlank(StringBuilder line) {
    return line.length() == 0 || line.charAt(line.length() - 1) == ' ';
  }
}
