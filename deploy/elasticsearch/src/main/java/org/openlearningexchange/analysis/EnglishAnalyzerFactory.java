package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/**
 * English: possessives, stop words and the Porter stemmer; 'universities' and 'university' are one
 * word.
 */
@NamedComponent("exchange_en")
public final class EnglishAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new WordAnalyzer(EnglishAnalyzerFactory::terms);
  }

  private static TokenStream terms(TokenStream words) {
    TokenStream folded = new ICUFoldingFilter(new EnglishPossessiveFilter(words));
    return new PorterStemFilter(new StopFilter(folded, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET));
  }
}
