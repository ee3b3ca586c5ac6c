package org.openlearningexchange.search.text;

import java.util.ArrayList;
import java.util.List;
import org.openlearningexchange.search.text.SearchToken.Operand;

/** Reads tokens into the parts of a search. Used once. */
final class SearchTextParser {
  private static final int MOST_PARTS = 40;

  private final List<SearchToken> tokens;
  private final List<TextPart> wanted = new ArrayList<>();
  private final List<TextPart> excluded = new ArrayList<>();

  SearchTextParser(String text) {
    this.tokens = new SearchScanner(text, MOST_PARTS).scan();
  }

  SearchText parse() {
    for (int next = 0; next < tokens.size(); ) {
      next = read(next);
    }
    return new SearchText(wanted, excluded);
  }

  /** Reads the part that begins here and answers where the next one does. */
  private int read(int start) {
    if (!(tokens.get(start) instanceof Operand first)) {
      tokens.get(start).asWord().ifPresent(wanted::add);
      return start + 1;
    }
    if (first.isExcluded()) {
      excluded.add(first.part());
      return start + 1;
    }
    return readChoice(first, start + 1);
  }

  /** {@code OR} binds closer than standing side by side does. */
  private int readChoice(Operand first, int after) {
    List<TextPart> choices = new ArrayList<>(List.of(first.part()));
    int next = after;
    while (next + 1 < tokens.size()
        && tokens.get(next) instanceof SearchToken.Or
        && tokens.get(next + 1) instanceof Operand other
        && !other.isExcluded()) {
      choices.add(other.part());
      next += 2;
    }
    wanted.add(choices.size() == 1 ? first.part() : new TextPart.AnyOf(choices));
    return next;
  }
}
