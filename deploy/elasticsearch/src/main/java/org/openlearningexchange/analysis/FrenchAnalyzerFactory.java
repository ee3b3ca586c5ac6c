package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/**
 * French: elisions ('l'algèbre') come off, light stemming joins 'équation' and 'équations'; accents
 * do not matter.
 */
@NamedComponent("exchange_fr")
public final class FrenchAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new WordAnalyzer(FrenchAnalyzerFactory::terms);
  }

  private static TokenStream terms(TokenStream words) {
    TokenStream lower =
        new LowerCaseFilter(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES));
    TokenStream content = new StopFilter(lower, FrenchAnalyzer.getDefaultStopSet());
    return new ICUFoldingFilter(new FrenchLightStemFilter(content));
  }
}
