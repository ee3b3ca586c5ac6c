package org.openlearningexchange.rights.recognition;

/** Where a clause ends: at a full stop, a bullet, or a word such as 'but' that turns it round. */
final class Clauses {
  private static final Lexicon<Boolean> TURNS = words("between");
  private static final Lexicon<Boolean> ABBREVIATIONS = words("full stop");
  private static final int LONGEST_TURN = 40;
  private static final int LONGEST_ABBREVIATION = 8;

  private Clauses() {}

  /** Where the last clause of a stretch begins. */
  static int startOfLast(String text, int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      start = Math.max(start, boundaryEnd(text, i, to));
    }
    return start;
  }

  /** Where the first clause of a stretch ends, its full stop included. */
  static int endOfFirst(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      int end = boundaryEnd(text, i, to);
      if (end >= 0) {
        return Math.min(to, Math.max(i + 1, end));
      }
    }
    return to;
  }

  /** Whether a clause ends somewhere in the stretch. */
  static boolean endsIn(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (boundaryEnd(text, i, to) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The end of the boundary that begins there; negative if none does. */
  private static int boundaryEnd(String text, int at, int to) {
    return switch (text.charAt(at)) {
      case '.' -> endsSentence(text, at, to) ? at + 1 : -1;
      case '!', '?', ';' -> endsWord(text, at, to) ? at + 1 : -1;
      case '•', '·' -> at + 1 < to && text.charAt(at + 1) == ' ' ? at + 2 : -1;
      case ' ' -> turns(text, at + 1, to) ? at + 1 : -1;
      case ',' ->
          at + 1 < to && text.charAt(at + 1) == ' ' && turns(text, at + 2, to) ? at + 2 : -1;
      default -> -1;
    };
  }

  private static boolean endsWord(String text, int at, int to) {
    return at + 1 >= to || text.charAt(at + 1) == ' ';
  }

  private static boolean endsSentence(String text, int stop, int to) {
    return endsWord(text, stop, to) && !isInitial(text, stop) && !isAbbreviation(text, stop, to);
  }

  /** As in 'bzw.', 'Inc.', 'No. 5' and 'z.B.', after which the clause goes on. */
  private static boolean isAbbreviation(String text, int stop, int to) {
    int start = stop;
    while (start > Math.max(0, stop - LONGEST_ABBREVIATION) && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    return start < stop && ABBREVIATIONS.startsAt(text, start, Math.min(to, stop + LONGEST_TURN));
  }

  private static boolean isOfWord(char letter) {
    return letter == '.' || Letters.goesOn(letter);
  }

  /** As of a person's name: a single letter after a space, which ends no clause. */
  private static boolean isInitial(String text, int stop) {
    return stop > 1 && Character.isLetter(text.charAt(stop - 1)) && text.charAt(stop - 2) == ' ';
  }

  private static boolean turns(String text, int at, int to) {
    return at < to && TURNS.startsAt(text, at, Math.min(to, at + LONGEST_TURN));
  }

  private static Lexicon<Boolean> words(String side) {
    Lexicon<Boolean> lexicon = Lexicon.empty();
    for (Wording wording : Wording.read("guards.json")) {
      if (wording.side().equals(side)) {
        lexicon.add(true, wording.expressions(), wording.unspaced());
      }
    }
    return lexicon;
  }
}
