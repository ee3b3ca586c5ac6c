package org.openlearningexchange.analysis;

import java.io.Reader;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;

/**
 * Words as Unicode (UAX #29) sees them, then a language's own filters. Han and Kana come one
 * character at a time: segmenting them by dictionary would hide {@code 代数} inside {@code 代数和}.
 */
final class WordAnalyzer extends Analyzer {

  private static final boolean CJK_AS_WORDS = false;
  private static final boolean MYANMAR_AS_WORDS = true;

  private final UnaryOperator<TokenStream> filters;
  private final UnaryOperator<Reader> characters;

  WordAnalyzer(UnaryOperator<TokenStream> filters) {
    this(filters, UnaryOperator.identity());
  }

  /**
   * Words of a text whose characters are mapped first.
   *
   * @param characters keeps the offsets right
   */
  WordAnalyzer(UnaryOperator<TokenStream> filters, UnaryOperator<Reader> characters) {
    this.filters = filters;
    this.characters = characters;
  }

  @Override
  protected Reader initReader(String fieldName, Reader reader) {
    return characters.apply(reader);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words =
        new ICUTokenizer(new DefaultICUTokenizerConfig(CJK_AS_WORDS, MYANMAR_AS_WORDS));
    return new TokenStreamComponents(words, filters.apply(words));
  }
}
