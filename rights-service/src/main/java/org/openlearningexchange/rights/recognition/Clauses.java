package org.openlearningexchange.rights.recognition;

/** Where a clause ends: at a full stop, a bullet, or a word such as 'but' that turns it round. */
final class Clauses {
  private static final Lexicon<Boolean> TURNS = turns();
  private static final int LONGEST_TURN = 40;

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
      case '.' -> endsWord(text, at, to) && !isInitial(text, at) ? at + 1 : -1;
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

  /** As of a person's name: a single letter after a space, which ends no clause. */
  private static boolean isInitial(String text, int stop) {
    return stop > 1 && Character.isLetter(text.charAt(stop - 1)) && text.charAt(stop - 2) == ' ';
  }

  private static boolean turns(String text, int at, int to) {
    return at < to && TURNS.startsAt(text, at, Math.min(to, at + LONGEST_TURN));
  }

  private static Lexicon<Boolean> turns() {
    Lexicon<Boolean> lexicon = Lexicon.empty();
    for (Wording wording : Wording.read("guards.json")) {
      if (wording.side().equals("between")) {
        lexicon.add(true, wording.expressions(), wording.unspaced());
      }
    }
    return lexicon;
  }
}
