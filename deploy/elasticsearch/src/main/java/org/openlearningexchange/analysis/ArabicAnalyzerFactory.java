package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/**
 * Arabic: article and plural endings come off, letter variants are one; broken plurals stay apart.
 */
@NamedComponent("exchange_ar")
public final class ArabicAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new WordAnalyzer(ArabicAnalyzerFactory::terms);
  }

  private static TokenStream terms(TokenStream words) {
    TokenStream digits = new DecimalDigitFilter(new LowerCaseFilter(words));
    TokenStream content = new StopFilter(digits, ArabicAnalyzer.getDefaultStopSet());
    return new ICUFoldingFilter(new ArabicStemFilter(new ArabicNormalizationFilter(content)));
  }
}
