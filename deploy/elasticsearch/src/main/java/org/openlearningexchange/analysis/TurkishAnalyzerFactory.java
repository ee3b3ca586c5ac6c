package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * Turkish: its own dotted and dotless i, what follows an apostrophe comes off, stemming joins
 * 'denklem' and 'denklemler'.
 */
@NamedComponent("exchange_tr")
public final class TurkishAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new WordAnalyzer(TurkishAnalyzerFactory::terms);
  }

  private static TokenStream terms(TokenStream words) {
    TokenStream lower = new TurkishLowerCaseFilter(new ApostropheFilter(words));
    TokenStream content = new StopFilter(lower, TurkishAnalyzer.getDefaultStopSet());
    return new ICUFoldingFilter(stems(stems(stems(content))));
  }

  /** Once more for each ending: 'denklemler' becomes 'denklem', and that 'denkle'. */
  private static TokenStream stems(TokenStream words) {
    return new SnowballFilter(words, new TurkishStemmer());
  }
}
