package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Spanish: light stemming joins 'ecuación' and 'ecuaciones'; accents do not matter. */
@NamedComponent("exchange_es")
public final class SpanishAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new WordAnalyzer(SpanishAnalyzerFactory::terms);
  }

  private static TokenStream terms(TokenStream words) {
    TokenStream content =
        new StopFilter(new LowerCaseFilter(words), SpanishAnalyzer.getDefaultStopSet());
    return new ICUFoldingFilter(new SpanishLightStemFilter(content));
  }
}
