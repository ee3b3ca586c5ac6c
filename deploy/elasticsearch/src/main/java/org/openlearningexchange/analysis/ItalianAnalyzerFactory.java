package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/**
 * Italian: elisions ('dell'algebra') come off, light stemming joins 'equazione' and 'equazioni'.
 */
@NamedComponent("exchange_it")
public final class ItalianAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new WordAnalyzer(ItalianAnalyzerFactory::terms);
  }

  private static TokenStream terms(TokenStream words) {
    TokenStream lower = new LowerCaseFilter(new ElisionFilter(words, FoldedText.ELIDED));
    TokenStream content = new StopFilter(lower, ItalianAnalyzer.getDefaultStopSet());
    return new ICUFoldingFilter(new ItalianLightStemFilter(content));
  }
}
