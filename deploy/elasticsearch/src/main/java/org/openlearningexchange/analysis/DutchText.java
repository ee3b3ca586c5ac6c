package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * Dutch: stemming joins 'vergelijking' and 'vergelijkingen', and 'onderwijs' finds
 * 'basisonderwijs'.
 */
final class DutchText {

  private DutchText() {}

  /** What is stored: compounds, and each of their parts. */
  static Analyzer stored() {
    return new WordAnalyzer(
        words ->
            new RemoveDuplicatesTokenFilter(
                stems(CompoundFilter.stored(content(words), ListedCompounds.DUTCH))));
  }

  /** What is asked for: a compound, or all of its parts. */
  static Analyzer asked() {
    return new WordAnalyzer(
        words -> stems(CompoundFilter.asked(content(words), ListedCompounds.DUTCH)));
  }

  private static TokenStream content(TokenStream words) {
    return new StopFilter(new LowerCaseFilter(words), DutchAnalyzer.getDefaultStopSet());
  }

  private static TokenStream stems(TokenStream words) {
    return new ICUFoldingFilter(new SnowballFilter(words, new DutchStemmer()));
  }
}
