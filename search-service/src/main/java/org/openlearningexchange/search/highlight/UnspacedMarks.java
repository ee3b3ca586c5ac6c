package org.openlearningexchange.search.highlight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Marks in scripts that put no blanks between words: where the whole word stands; where it does
 * not, where two of its characters do.
 */
final class UnspacedMarks {
  private static final int PAIR = 2;

  private UnspacedMarks() {}

  static List<TextRange> of(List<WantedRun> wanted, TextRun run) {
    BitSet marked = new BitSet();
    for (WantedRun want : wanted) {
      if (!want.isSpaced() && !mark(want.folded(), run.text(), marked)) {
        pairs(want.folded()).forEach(pair -> mark(pair, run.text(), marked));
      }
    }
    return ranges(run, marked);
  }

  /** Two characters each; none of them is half of one. */
  private static Stream<String> pairs(String word) {
    return IntStream.rangeClosed(0, word.length() - PAIR)
        .filter(
            i ->
                !Character.isLowSurrogate(word.charAt(i))
                    && !Character.isHighSurrogate(word.charAt(i + PAIR - 1)))
        .mapToObj(i -> word.substring(i, i + PAIR));
  }

  private static boolean mark(String word, String text, BitSet marked) {
    boolean found = false;
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
      marked.set(at, at + word.length());
      found = true;
    }
    return found;
  }

  private static List<TextRange> ranges(TextRun run, BitSet marked) {
    List<TextRange> ranges = new ArrayList<>();
    for (int start = marked.nextSetBit(0); start >= 0; ) {
      int end = marked.nextClearBit(start);
      ranges.add(new TextRange(run.start() + start, end - start));
      start = marked.nextSetBit(end);
    }
    return ranges;
  }
}
