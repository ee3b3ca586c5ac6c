package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/**
 * Korean: words by Nori, compounds whole and in their parts, particles and endings come off; Hanja
 * meets its reading in Hangul.
 */
@NamedComponent("exchange_ko")
public final class KoreanAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return new MixedAnalyzer();
  }

  private static final class MixedAnalyzer extends Analyzer {
    private static final boolean UNKNOWN_WORDS_WHOLE = false;

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      Tokenizer words =
          new KoreanTokenizer(
              TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
              null,
              DecompoundMode.MIXED,
              UNKNOWN_WORDS_WHOLE);
      TokenStream content = new KoreanPartOfSpeechStopFilter(words);
      return new TokenStreamComponents(
          words, new ICUFoldingFilter(new KoreanReadingFormFilter(content)));
    }
  }
}
