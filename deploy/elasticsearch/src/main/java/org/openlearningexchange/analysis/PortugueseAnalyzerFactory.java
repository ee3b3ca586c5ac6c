package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Portuguese: light stemming joins 'equação' and 'equações'; accents do not matter. */
@NamedComponent("exchange_pt")
public final class PortugueseAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new WordAnalyzer(PortugueseAnalyzerFactory::terms);
  }

  private static TokenStream terms(TokenStream words) {
    TokenStream content =
        new StopFilter(new LowerCaseFilter(words), PortugueseAnalyzer.getDefaultStopSet());
    return new ICUFoldingFilter(new PortugueseLightStemFilter(content));
  }
}
