package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.tartarus.snowball.ext.RussianStemmer;

/** Russian: stemming joins 'уравнение' and 'уравнений'; 'ё' may be written 'е'. */
@NamedComponent("exchange_ru")
public final class RussianAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new WordAnalyzer(RussianAnalyzerFactory::terms);
  }

  private static TokenStream terms(TokenStream words) {
    TokenStream content =
        new StopFilter(new LowerCaseFilter(words), RussianAnalyzer.getDefaultStopSet());
    return new ICUFoldingFilter(new SnowballFilter(content, new RussianStemmer()));
  }
}
