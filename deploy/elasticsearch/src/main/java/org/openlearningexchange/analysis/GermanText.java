package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;

/**
 * German: umlauts may be written out ('Buecher', 'Bücher'), light stemming joins 'Gleichung' and
 * 'Gleichungen', and 'Algebra' finds 'Computeralgebra'.
 */
final class GermanText {

  private GermanText() {}

  /** What is stored: compounds, and each of their parts. */
  static Analyzer stored() {
    return new WordAnalyzer(
        words ->
            new RemoveDuplicatesTokenFilter(
                stems(CompoundFilter.stored(content(words), GermanCompounds.INSTANCE))));
  }

  /** What is asked for: a compound, or all of its parts. */
  static Analyzer asked() {
    return new WordAnalyzer(
        words -> stems(CompoundFilter.asked(content(words), GermanCompounds.INSTANCE)));
  }

  private static TokenStream content(TokenStream words) {
    return new StopFilter(new LowerCaseFilter(words), GermanAnalyzer.getDefaultStopSet());
  }

  private static TokenStream stems(TokenStream words) {
    TokenStream normal = new GermanNormalizationFilter(words);
    return new ICUFoldingFilter(new GermanLightStemFilter(normal));
  }
}
