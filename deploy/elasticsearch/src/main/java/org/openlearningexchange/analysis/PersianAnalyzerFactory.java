package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fa.PersianCharFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/**
 * Persian: Arabic and Persian letters are one, the zero-width non-joiner parts words, plural
 * endings come off.
 */
@NamedComponent("exchange_fa")
public final class PersianAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new WordAnalyzer(PersianAnalyzerFactory::terms, PersianCharFilter::new);
  }

  private static TokenStream terms(TokenStream words) {
    TokenStream digits = new DecimalDigitFilter(new LowerCaseFilter(words));
    TokenStream normal = new PersianNormalizationFilter(new ArabicNormalizationFilter(digits));
    TokenStream content = new StopFilter(normal, PersianAnalyzer.getDefaultStopSet());
    return new ICUFoldingFilter(new PersianStemFilter(content));
  }
}
