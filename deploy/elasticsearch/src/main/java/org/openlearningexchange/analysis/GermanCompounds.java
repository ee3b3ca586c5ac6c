package org.openlearningexchange.analysis;

import de.danielnaber.jwordsplitter.GermanWordSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * German compounds by the dictionary of jWordSplitter. A word is split only when all of it is made
 * of known words.
 */
final class GermanCompounds implements Compounds {
  static final Compounds INSTANCE = new GermanCompounds();

  private static final int SHORTEST = 7;
  private static final int LONGEST = 50;
  private static final boolean WITHOUT_LINKING_LETTERS = true;

  private final GermanWordSplitter splitter = splitter();

  private GermanCompounds() {}

  @Override
  public List<String> parts(CharSequence word) {
    if (word.length() < SHORTEST || word.length() > LONGEST) {
      return List.of();
    }
    List<String> parts = splitter.splitWord(word.toString());
    return parts.size() < 2 ? List.of() : parts;
  }

  private static GermanWordSplitter splitter() {
    try {
      return new GermanWordSplitter(WITHOUT_LINKING_LETTERS);
    } catch (IOException e) {
      throw new UncheckedIOException("the dictionary of German words", e);
    }
  }
}
