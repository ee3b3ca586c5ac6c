package org.openlearningexchange.analysis;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/**
 * Chinese: words by a statistical model of simplified Chinese, so traditional characters are mapped
 * first; Latin words between them are stemmed as English. The model takes {@code 代数和} for one word:
 * the folded field beside this one finds its parts.
 */
@NamedComponent("exchange_zh")
public final class ChineseAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new ChineseAnalyzer();
  }

  private static final class ChineseAnalyzer extends Analyzer {

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
      return new SimplifiedHanReader(reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      Tokenizer words = new HMMChineseTokenizer();
      TokenStream folded = new ICUFoldingFilter(words);
      TokenStream content = new StopFilter(folded, SmartChineseAnalyzer.getDefaultStopSet());
      return new TokenStreamComponents(words, new PorterStemFilter(content));
    }
  }
}
