package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/**
 * Hindi: spelling variants of the Indic scripts are one, stemming joins 'समीकरण' and 'समीकरणों';
 * digits of every script meet.
 */
@NamedComponent("exchange_hi")
public final class HindiAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new WordAnalyzer(HindiAnalyzerFactory::terms);
  }

  private static TokenStream terms(TokenStream words) {
    TokenStream digits = new DecimalDigitFilter(new LowerCaseFilter(words));
    TokenStream normal = new HindiNormalizationFilter(new IndicNormalizationFilter(digits));
    TokenStream content = new StopFilter(normal, HindiAnalyzer.getDefaultStopSet());
    return new ICUFoldingFilter(new HindiStemFilter(content));
  }
}
