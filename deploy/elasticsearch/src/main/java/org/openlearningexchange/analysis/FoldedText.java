package org.openlearningexchange.analysis;

import com.ibm.icu.text.Transliterator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUTransformFilter;

/**
 * Text of any language: no stemming, no stop words; case, accents, width and Chinese character
 * forms do not matter, and Han, Kana and Hangul are found by pairs of characters.
 */
final class FoldedText {

  private static final int ALL_SCRIPTS =
      CJKBigramFilter.HAN
          | CJKBigramFilter.HIRAGANA
          | CJKBigramFilter.KATAKANA
          | CJKBigramFilter.HANGUL;

  private FoldedText() {}

  /**
   * What is stored: pairs, and each single character, so that a search for one character finds
   * something.
   */
  static Analyzer stored() {
    return new WordAnalyzer(words -> new CJKBigramFilter(folded(words), ALL_SCRIPTS, true));
  }

  /** What is asked for: pairs only, so that a search for two characters wants them side by side. */
  static Analyzer asked() {
    return new WordAnalyzer(words -> new CJKBigramFilter(folded(words), ALL_SCRIPTS, false));
  }

  private static TokenStream folded(TokenStream words) {
    return new ICUTransformFilter(
        new ICUFoldingFilter(words), Transliterator.getInstance("Traditional-Simplified"));
  }
}
