package org.openlearningexchange.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.openlearningexchange.analysis.EndingFilter.Endings;

/**
 * German: umlauts may be written out ('Buecher', 'Bücher'), light stemming joins 'Gleichung' and
 * 'Gleichungen', 'Lehrerinnen' meet 'Lehrer', and 'Algebra' finds 'Computeralgebra'.
 */
final class GermanText {

  /**
   * What the stemmer would leave apart: feminine forms, foreign plurals, and words on -em, which it
   * takes for an inflection ('System', but 'Systeme').
   */
  private static final Endings FORMS =
      Endings.of(
          """
          erinnen>er orinnen>or entinnen>ent istinnen>ist ertinnen>ert antinnen>ant oginnen>og
          erin>er orin>or entin>ent istin>ist ertin>ert antin>ant ogin>og
          system>systeme problem>probleme theorem>theoreme extrem>extreme phonem>phoneme
          morphem>morpheme graphem>grapheme lexem>lexeme emblem>embleme
          ium>ie ialien>ial trum>tr seum>see mus>m ema>em emata>em
          _innen> _in>
          videos>video fotos>foto infos>info büros>büro radios>radio studios>studio
          portfolios>portfolio szenarios>szenario demos>demo
          """);

  /** With what stands behind the mark of 'Lehrer*innen'. */
  private static final CharArraySet STOP_WORDS = stopWords();

  private GermanText() {}

  /** What is stored: compounds, and each of their parts. */
  static Analyzer stored() {
    return new WordAnalyzer(
        words ->
            new RemoveDuplicatesTokenFilter(
                stems(CompoundFilter.stored(content(words), GermanCompounds.INSTANCE))));
  }

  /** What is asked for: a compound, or all of its parts. */
  static Analyzer asked() {
    return new WordAnalyzer(
        words -> stems(CompoundFilter.asked(content(words), GermanCompounds.INSTANCE)));
  }

  private static TokenStream content(TokenStream words) {
    return new StopFilter(new LowerCaseFilter(words), STOP_WORDS);
  }

  private static TokenStream stems(TokenStream words) {
    TokenStream normal = new GermanNormalizationFilter(new EndingFilter(words, FORMS));
    return new ICUFoldingFilter(new GermanLightStemFilter(normal));
  }

  private static CharArraySet stopWords() {
    CharArraySet words = CharArraySet.copy(GermanAnalyzer.getDefaultStopSet());
    words.add("innen");
    return CharArraySet.unmodifiableSet(words);
  }
}
