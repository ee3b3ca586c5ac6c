package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;

/**
 * Folded text for suggestions: each word under each of its beginnings; Han, Kana and Hangul by
 * single characters and pairs, so that one may begin anywhere in a text without blanks.
 */
final class PrefixText {

  /** What is typed beyond this no longer narrows. */
  private static final int LONGEST = 15;

  private static final boolean NOTHING_LONGER = false;

  private PrefixText() {}

  static Analyzer stored() {
    return new WordAnalyzer(
        words ->
            new RemoveDuplicatesTokenFilter(
                new EdgeNGramTokenFilter(
                    FoldedText.pairsAndSingles(words), 1, LONGEST, NOTHING_LONGER)));
  }

  static Analyzer asked() {
    return new WordAnalyzer(words -> new TruncateTokenFilter(FoldedText.pairs(words), LONGEST));
  }
}
