package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Indonesian: prefixes and suffixes come off, 'pembelajaran' and 'belajar' meet. */
@NamedComponent("exchange_id")
public final class IndonesianAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new WordAnalyzer(IndonesianAnalyzerFactory::terms);
  }

  private static TokenStream terms(TokenStream words) {
    TokenStream content =
        new StopFilter(new LowerCaseFilter(words), IndonesianAnalyzer.getDefaultStopSet());
    return new ICUFoldingFilter(new IndonesianStemFilter(content));
  }
}
