package org.openlearningexchange.search.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.search.text.SearchText;
import org.openlearningexchange.search.text.TextField;
import org.openlearningexchange.search.text.TextPart;

/**
 * Marks the words of one search in shown texts. The index keeps no text to mark, and its analysis
 * is not at hand here: words that begin alike count as forms of one word, which is right often
 * enough for marking and never decides what is found.
 */
public final class Highlighter {
  private static final int MOST_RANGES = 20;
  private static final int SHORT = 3;

  private final List<WantedRun> inTitle;
  private final List<WantedRun> inDescription;

  public Highlighter(SearchText search) {
    inDescription =
        search.wanted().stream().flatMap(part -> literals(part, false)).distinct().toList();
    inTitle = search.wanted().stream().flatMap(part -> literals(part, true)).distinct().toList();
  }

  /** What is marked in a title and a description; empty where nothing is. */
  public Optional<Highlights> marks(String title, @Nullable String description) {
    if (inTitle.isEmpty()) {
      return Optional.empty();
    }
    Highlights marks =
        new Highlights(
            ranges(inTitle, title),
            description == null ? List.of() : ranges(inDescription, description));
    return Optional.of(marks).filter(Highlights::isAnything);
  }

  private static Stream<WantedRun> literals(TextPart part, boolean inTitle) {
    if (part instanceof TextPart.AnyOf anyOf) {
      return anyOf.choices().stream().flatMap(choice -> literals(choice, inTitle));
    }
    if (part instanceof TextPart.InField inField) {
      return inTitle && inField.field() == TextField.TITLE
          ? WantedRun.of(inField.literal().text())
          : Stream.of();
    }
    return WantedRun.of(((TextPart.Literal) part).text());
  }

  private static List<TextRange> ranges(List<WantedRun> wanted, String text) {
    List<WantedRun> telling = telling(wanted);
    List<TextRange> ranges = new ArrayList<>();
    if (!telling.isEmpty()) {
      TextRun.of(text).forEach(run -> mark(telling, run, ranges));
    }
    return ranges.stream()
        .sorted(Comparator.comparingInt(TextRange::start))
        .limit(MOST_RANGES)
        .toList();
  }

  /** Folding is dear and most words begin otherwise. */
  private static boolean isWanted(List<WantedRun> wanted, String word) {
    char first = word.charAt(0);
    if (wanted.stream().noneMatch(want -> want.mayBegin(first))) {
      return false;
    }
    String folded = Folding.fold(word);
    return wanted.stream().anyMatch(want -> want.isFormOf(folded));
  }

  /** Short words beside longer ones are mostly articles and prepositions. */
  private static List<WantedRun> telling(List<WantedRun> wanted) {
    List<WantedRun> longer = wanted.stream().filter(run -> !run.isShort(SHORT)).toList();
    return longer.isEmpty() ? wanted : longer;
  }

  private static void mark(List<WantedRun> wanted, TextRun run, List<TextRange> ranges) {
    if (!run.isSpaced()) {
      ranges.addAll(UnspacedMarks.of(wanted, run));
    } else if (isWanted(wanted, run.text())) {
      ranges.add(new TextRange(run.start(), run.text().length()));
    }
  }
}
