package org.openlearningexchange.rights.recognition;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.recognition.Lexicon.Found;

/**
 * Words around a mention that take it back: 'not under', 'formerly', 'based on a work under',
 * 'metadata:'. In doubt they win, since a licence not recognised allows too little, never too much.
 * The words are in {@code guards.json}.
 */
final class Guards {
  /** Why a mention says nothing about the resource itself. */
  enum Reason {
    DENIED("denied"),
    FORMER("history"),
    CONDITIONAL("condition or plan"),
    OTHER_WORK("licence of another work"),
    COMPARED("compared with a licence"),
    METADATA("licence of the metadata"),
    EXAMPLE("example or menu");

    final String rule;

    Reason(String rule) {
      this.rule = rule;
    }
  }

  /** Where the words stand. */
  private enum Side {
    BEFORE("before"),
    /** Nothing but punctuation between. */
    RIGHT_AFTER("right after"),
    /** In the same clause, a few words on. */
    NEAR_AFTER("near after"),
    BOTH("both");

    private final String written;

    Side(String written) {
      this.written = written;
    }

    private static Optional<Side> of(String written) {
      for (Side side : values()) {
        if (side.written.equals(written)) {
          return Optional.of(side);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * @param reason null for words that merely look like a guard, such as 'unless otherwise stated'
   * @param present whether it says that what follows holds now, whatever was before
   */
  private record Guard(@Nullable Reason reason, Side side, boolean present) {}

  private static final Lexicon<Guard> BEFORE = Lexicon.ofWordsWithoutHyphenBefore();
  private static final Lexicon<Guard> AFTER = Lexicon.empty();

  static {
    for (Wording wording : Wording.read("guards.json")) {
      Side.of(wording.side()).ifPresent(side -> add(wording, side));
    }
  }

  private static final String PUNCTUATION = " )]\"',*-.0123456789";
  private static final int NEAR = 60;
  private static final int QUESTION_NEAR = 40;

  private Guards() {}

  private static void add(Wording wording, Side side) {
    boolean present = wording.meaning().equals("PRESENT");
    boolean harmless = present || wording.meaning().equals("HARMLESS");
    Guard guard = new Guard(harmless ? null : Reason.valueOf(wording.meaning()), side, present);
    if (side != Side.RIGHT_AFTER && side != Side.NEAR_AFTER) {
      BEFORE.add(guard, wording.expressions(), wording.unspaced());
    }
    if (side != Side.BEFORE) {
      AFTER.add(guard, wording.expressions(), wording.unspaced());
    }
  }

  /**
   * What takes a mention back in the words that lead to it, from the start of its clause or the
   * mention before.
   */
  static @Nullable Reason before(String text, int from, int to) {
    if (!Letters.hasLetter(text, from, to)) {
      return null;
    }
    List<Found<Guard>> found = BEFORE.in(text, from, to);
    Found<Guard> first = null;
    for (Found<Guard> guard : found) {
      if (guard.rule().reason() != null
          && (first == null || guard.index() < first.index())
          && !isHarmless(guard, found)
          && !isOver(guard, found)) {
        first = guard;
      }
    }
    boolean quoted = isQuotedArgument(text, from, to);
    Reason reason = first == null ? null : first.rule().reason();
    return quoted ? Reason.EXAMPLE : reason;
  }

  /** Whether what was is set against what is now: 'formerly …, now'; not 'until now'. */
  private static boolean isOver(Found<Guard> guard, List<Found<Guard>> found) {
    return guard.rule().reason() == Reason.FORMER
        && found.stream()
            .anyMatch(other -> other.rule().present() && other.start() > guard.end() + 1);
  }

  /** Whether the stretch speaks of what holds now. */
  static boolean isPresent(String text, int from, int to) {
    return BEFORE.in(text, from, to).stream().anyMatch(found -> found.rule().present());
  }

  private static boolean isHarmless(Found<Guard> guard, List<Found<Guard>> found) {
    for (Found<Guard> other : found) {
      if (other.rule().reason() == null
          && !other.rule().present()
          && other.overlaps(guard.start(), guard.end())) {
        return true;
      }
    }
    return false;
  }

  /** As in {@code licence("…}: source code. */
  private static boolean isQuotedArgument(String text, int from, int to) {
    if (to - from < 3 || "'\"".indexOf(text.charAt(to - 1)) < 0) {
      return false;
    }
    int bracket = to - 2;
    while (bracket > from && text.charAt(bracket) == ' ') {
      bracket--;
    }
    return bracket > from
        && text.charAt(bracket) == '('
        && (Letters.inWord(text.charAt(bracket - 1)) || text.charAt(bracket - 1) == '_');
  }

  /** What takes a mention back in the words that follow it in its clause. */
  static @Nullable Reason after(String text, int from, int to) {
    if (!Letters.hasLetter(text, from, to)) {
      return question(text, from, to) < to ? Reason.CONDITIONAL : null;
    }
    List<Found<Guard>> found = AFTER.in(text, from, to);
    Found<Guard> first = null;
    for (Found<Guard> guard : found) {
      if (guard.rule().reason() != null
          && (first == null || guard.index() < first.index())
          && !isHarmless(guard, found)
          && reaches(guard, text, from, found)) {
        first = guard;
      }
    }
    if (first != null) {
      return first.rule().reason();
    }
    return isAsked(text, from, to, found) ? Reason.CONDITIONAL : null;
  }

  private static boolean reaches(
      Found<Guard> guard, String text, int from, List<Found<Guard>> found) {
    return guard.rule().side() == Side.NEAR_AFTER
        ? distance(text, from, guard.start(), ";!?", found) <= NEAR
        : isPunctuated(guard, text, from, found);
  }

  /** Whether nothing but punctuation, words such as 'licence' and harmless ones stands between. */
  private static boolean isPunctuated(
      Found<Guard> guard, String text, int from, List<Found<Guard>> found) {
    int at = from;
    while (at < guard.start()) {
      int past = pastHarmless(at, found);
      if (past == at && PUNCTUATION.indexOf(text.charAt(at)) >= 0) {
        past = at + 1;
      }
      past = past == at ? Words.FILLERS.at(text, at).map(Words.Found::end).orElse(at) : past;
      if (past == at) {
        return false;
      }
      at = past;
    }
    return at == guard.start();
  }

  /** Letters between, harmless words counted as one; as good as infinite across these stops. */
  private static int distance(
      String text, int from, int to, String stops, List<Found<Guard>> found) {
    int distance = 0;
    for (int at = from; at < to; distance++) {
      int past = pastHarmless(at, found);
      if (past == at && stops.indexOf(text.charAt(at)) >= 0) {
        return Integer.MAX_VALUE;
      }
      at = Math.max(past, at + 1);
    }
    return distance;
  }

  private static int pastHarmless(int at, List<Found<Guard>> found) {
    for (Found<Guard> harmless : found) {
      if (harmless.rule().reason() == null && harmless.start() <= at && at < harmless.end()) {
        return harmless.end();
      }
    }
    return at;
  }

  private static boolean isAsked(String text, int from, int to, List<Found<Guard>> found) {
    int question = question(text, from, to);
    return question < to && distance(text, from, question, ";!", found) <= QUESTION_NEAR;
  }

  /** Where the stretch has its first question mark; its end if it has none. */
  private static int question(String text, int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) != '?') {
      at++;
    }
    return at;
  }
}
