package org.openlearningexchange.analysis;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKWidthCharFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/**
 * Japanese: words by Kuromoji in its search mode, compounds in their parts, inflected words by
 * their base form.
 */
@NamedComponent("exchange_ja")
public final class JapaneseAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new SearchModeAnalyzer();
  }

  private static final class SearchModeAnalyzer extends Analyzer {
    private static final boolean NO_PUNCTUATION = true;
    private static final boolean PARTS_ONLY = true;

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
      return new CJKWidthCharFilter(reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      Tokenizer words =
          new JapaneseTokenizer(null, NO_PUNCTUATION, PARTS_ONLY, JapaneseTokenizer.Mode.SEARCH);
      TokenStream content =
          new JapanesePartOfSpeechStopFilter(
              new JapaneseBaseFormFilter(words), JapaneseAnalyzer.getDefaultStopTags());
      TokenStream wanted = new StopFilter(content, JapaneseAnalyzer.getDefaultStopSet());
      return new TokenStreamComponents(
          words, new ICUNormalizer2Filter(new JapaneseKatakanaStemFilter(wanted)));
    }
  }
}
