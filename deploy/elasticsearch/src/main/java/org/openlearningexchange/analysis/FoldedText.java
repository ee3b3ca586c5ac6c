package org.openlearningexchange.analysis;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.util.ElisionFilter;

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

  /** Articles and prepositions that Italian, French and Catalan write onto the next word. */
  static final CharArraySet ELIDED =
      new CharArraySet(
          List.of(
              "l", "d", "c", "j", "m", "t", "s", "n", "qu", "un", "dell", "all", "nell", "sull",
              "dall", "gl", "agl", "dagl", "degl", "negl", "sugl", "quest", "quell", "lorsqu",
              "puisqu", "jusqu"),
          true);

  /** Without {@code か} and {@code が} becoming one: that mark makes another letter. */
  private static final Normalizer2 FOLDING =
      new FilteredNormalizer2(
          ICUFoldingFilter.NORMALIZER, new UnicodeSet("[^\\u3040-\\u30ff]").freeze());

  private FoldedText() {}

  /**
   * What is stored: pairs, and each single character, so that a search for one character finds
   * something.
   */
  static Analyzer stored() {
    return new WordAnalyzer(FoldedText::pairsAndSingles);
  }

  /** What is asked for: pairs only, so that a search for two characters wants them side by side. */
  static Analyzer asked() {
    return new WordAnalyzer(FoldedText::pairs);
  }

  static TokenStream pairsAndSingles(TokenStream words) {
    return new CJKBigramFilter(folded(words), ALL_SCRIPTS, true);
  }

  static TokenStream pairs(TokenStream words) {
    return new CJKBigramFilter(folded(words), ALL_SCRIPTS, false);
  }

  private static TokenStream folded(TokenStream words) {
    return new SimplifiedHanFilter(new ICUFoldingFilter(new ElisionFilter(words, ELIDED), FOLDING));
  }
}
