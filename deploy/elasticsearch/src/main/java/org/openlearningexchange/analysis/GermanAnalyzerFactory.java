package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/**
 * German: umlauts may be written out ('Buecher', 'Bücher'), light stemming joins 'Gleichung' and
 * 'Gleichungen'.
 */
@NamedComponent("exchange_de")
public final class GermanAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new WordAnalyzer(GermanAnalyzerFactory::terms);
  }

  private static TokenStream terms(TokenStream words) {
    TokenStream content =
        new StopFilter(new LowerCaseFilter(words), GermanAnalyzer.getDefaultStopSet());
    return new ICUFoldingFilter(new GermanLightStemFilter(new GermanNormalizationFilter(content)));
  }
}
