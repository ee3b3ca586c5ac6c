package org.openlearningexchange.analysis;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Exchanges the ending of words, the longest that is known, before a stemmer sees them. */
final class EndingFilter extends TokenFilter {
  private final Endings endings;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  EndingFilter(TokenStream words, Endings endings) {
    super(words);
    this.endings = endings;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    endings.exchange(term);
    return true;
  }

  /** Endings by what takes their place. Immutable. */
  static final class Endings {
    private final Map<Character, List<Ending>> byLastLetter;

    private Endings(Map<Character, List<Ending>> byLastLetter) {
      this.byLastLetter = byLastLetter;
    }

    /** Reads {@code old>new} pairs between blanks. */
    static Endings of(String pairs) {
      return new Endings(
          Arrays.stream(pairs.strip().split("\\s+"))
              .map(Ending::of)
              .sorted(Comparator.comparing((Ending ending) -> ending.old.length()).reversed())
              .collect(
                  Collectors.groupingBy(ending -> ending.old.charAt(ending.old.length() - 1))));
    }

    private void exchange(CharTermAttribute term) {
      int length = term.length();
      if (length == 0) {
        return;
      }
      for (Ending ending : byLastLetter.getOrDefault(term.charAt(length - 1), List.of())) {
        if (ending.isOf(term)) {
          term.setLength(length - ending.old.length()).append(ending.replacement);
          return;
        }
      }
    }
  }

  private record Ending(String old, String replacement) {
    static Ending of(String pair) {
      String[] both = pair.split(">", 2);
      return new Ending(both[0], both[1]);
    }

    boolean isOf(CharTermAttribute term) {
      int start = term.length() - old.length();
      for (int i = 0; i < old.length(); i++) {
        if (start < 0 || term.charAt(start + i) != old.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }
}
