package org.openlearningexchange.analysis;

import de.danielnaber.jwordsplitter.EmbeddedGermanDictionary;
import de.danielnaber.jwordsplitter.GermanWordSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * German compounds by the dictionary of jWordSplitter and a list of our own. A word is split only
 * when all of it is made of known words.
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
      Set<String> words = new HashSet<>(EmbeddedGermanDictionary.getWords());
      words.addAll(CompoundParts.of("de"));
      return new GermanWordSplitter(WITHOUT_LINKING_LETTERS, words);
    } catch (IOException e) {
      throw new UncheckedIOException("the dictionary of German words", e);
    }
  }
}
