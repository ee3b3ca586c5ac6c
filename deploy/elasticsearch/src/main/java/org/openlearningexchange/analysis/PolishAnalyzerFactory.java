package org.openlearningexchange.analysis;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.morfologik.MorfologikFilter;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/**
 * Polish: words by what Morfologik's dictionary has them come from, so 'szkoła', 'szkół' and
 * 'szkole' meet, which the rules of Stempel keep apart; a form of several words stands for each.
 */
@NamedComponent("exchange_pl")
public final class PolishAnalyzerFactory implements AnalyzerFactory {

  private static final CharArraySet STOP_WORDS =
      new CharArraySet(
          List.of(
              "a",
              "aby",
              "albo",
              "ale",
              "ani",
              "aż",
              "bez",
              "bo",
              "by",
              "być",
              "był",
              "była",
              "było",
              "były",
              "będzie",
              "będą",
              "co",
              "czy",
              "dla",
              "do",
              "gdy",
              "gdyż",
              "i",
              "ich",
              "im",
              "inne",
              "iż",
              "ja",
              "jak",
              "jako",
              "jego",
              "jej",
              "jest",
              "jeszcze",
              "jeśli",
              "już",
              "ją",
              "je",
              "go",
              "kiedy",
              "kto",
              "która",
              "które",
              "którego",
              "której",
              "który",
              "których",
              "którym",
              "którzy",
              "lub",
              "ma",
              "mi",
              "mnie",
              "może",
              "my",
              "na",
              "nad",
              "nam",
              "nas",
              "nie",
              "nich",
              "nim",
              "niż",
              "no",
              "o",
              "od",
              "on",
              "ona",
              "oni",
              "ono",
              "oraz",
              "po",
              "pod",
              "poza",
              "przed",
              "przez",
              "przy",
              "się",
              "są",
              "ta",
              "tak",
              "takie",
              "tam",
              "te",
              "tego",
              "tej",
              "ten",
              "też",
              "to",
              "tu",
              "tych",
              "tylko",
              "tym",
              "u",
              "w",
              "we",
              "więc",
              "wszystko",
              "z",
              "za",
              "ze",
              "że",
              "żeby"),
          true);

  @Override
  public Analyzer create() {
    return new WordAnalyzer(PolishAnalyzerFactory::terms);
  }

  private static TokenStream terms(TokenStream words) {
    TokenStream content = new StopFilter(new LowerCaseFilter(words), STOP_WORDS);
    return new RemoveDuplicatesTokenFilter(new ICUFoldingFilter(new MorfologikFilter(content)));
  }
}
