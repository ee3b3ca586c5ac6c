package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishMinimalStemFilter;

/** Swedish: stemming joins 'ekvation' and 'ekvationer', and 'lärare' finds 'lärarhandledning'. */
final class SwedishText {

  private SwedishText() {}

  /** What is stored: compounds, and each of their parts. */
  static Analyzer stored() {
    return new WordAnalyzer(
        words ->
            new RemoveDuplicatesTokenFilter(
                stems(CompoundFilter.stored(content(words), ListedCompounds.SWEDISH))));
  }

  /** What is asked for: a compound, or all of its parts. */
  static Analyzer asked() {
    return new WordAnalyzer(
        words -> stems(CompoundFilter.asked(content(words), ListedCompounds.SWEDISH)));
  }

  private static TokenStream content(TokenStream words) {
    return new StopFilter(new LowerCaseFilter(words), SwedishAnalyzer.getDefaultStopSet());
  }

  /** Twice: the plural of 'ekvation' loses its ending first, then what the singular loses. */
  private static TokenStream stems(TokenStream words) {
    TokenStream once = new SwedishMinimalStemFilter(words);
    return new ICUFoldingFilter(new SwedishMinimalStemFilter(once));
  }
}
