package org.openlearningexchange.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisTest {

  @ParameterizedTest
  @CsvSource({"universities, university", "Teaching, teach", "proofs, proof", "teacher's, teacher"})
  void joinsInflectedEnglish(String one, String other) throws IOException {
    assertSameTerms(new EnglishAnalyzerFactory(), one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "Gleichungen, Gleichung",
    "Bücher, Buch",
    "Buecher, Bücher",
    "Größe, groesse",
    "Vektorräume, Vektorraum",
    "System, Systeme",
    "Problem, Problemen",
    "Videos, Video",
    "Materialien, Material",
    "Museen, Museum",
    "Algorithmen, Algorithmus",
    "Lehrerinnen, Lehrer",
    "Lehrer:innen, Lehrer",
    "Schüler_innen, Schüler",
    "Studentin, Studenten"
  })
  void joinsInflectedGerman(String one, String other) throws IOException {
    assertSameTerms(new GermanAnalyzerFactory(), one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "équations, equation",
    "l'algèbre, algebre",
    "l’algèbre, algèbre",
    "universités, université",
    "chevaux, cheval"
  })
  void joinsInflectedFrench(String one, String other) throws IOException {
    assertSameTerms(new FrenchAnalyzerFactory(), one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "ecuaciones, ecuación",
    "matemáticas, matematica",
    "alumnas, alumna",
    "derechos, derecho"
  })
  void joinsInflectedSpanish(String one, String other) throws IOException {
    assertSameTerms(new SpanishAnalyzerFactory(), one, other);
  }

  @ParameterizedTest
  @CsvSource({"المعادلات, معادلة", "الجبر, جبر", "والجامعة, جامعة", "إحصاء, احصاء", "١٢٣, 123"})
  void joinsInflectedArabic(String one, String other) throws IOException {
    assertSameTerms(new ArabicAnalyzerFactory(), one, other);
  }

  @ParameterizedTest
  @CsvSource({"線性代數, 线性代数", "Vectors, vector", "ＡＢＣ, abc"})
  void joinsChineseWritings(String one, String other) throws IOException {
    assertSameTerms(new ChineseAnalyzerFactory(), one, other);
  }

  @Test
  void segmentsChineseWords() throws IOException {
    assertThat(terms(new ChineseAnalyzerFactory(), "我们学习线性代数和几何"))
        .contains("学习", "线性", "几何")
        .doesNotContain("我们学习");
  }

  @ParameterizedTest
  @CsvSource({"equazioni, equazione", "dell’algebra, algebra", "università, universita"})
  void joinsInflectedItalian(String one, String other) throws IOException {
    assertSameTerms(new ItalianAnalyzerFactory(), one, other);
  }

  @ParameterizedTest
  @CsvSource({"equações, equação", "professores, professor", "lições, licao"})
  void joinsInflectedPortuguese(String one, String other) throws IOException {
    assertSameTerms(new PortugueseAnalyzerFactory(), one, other);
  }

  @ParameterizedTest
  @CsvSource({"vergelijkingen, vergelijking", "leerlingen, leerling", "talen, taal"})
  void joinsInflectedDutch(String one, String other) throws IOException {
    assertSameTerms(new DutchAnalyzerFactory(), one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "ekvationer, ekvation",
    "ekvationernas, ekvation",
    "skolorna, skola",
    "matriser, matris",
    "lärarna, lärare"
  })
  void joinsInflectedSwedish(String one, String other) throws IOException {
    assertSameTerms(new SwedishAnalyzerFactory(), one, other);
  }

  @ParameterizedTest
  @CsvSource({"szkół, szkoła", "nauczycieli, nauczyciel", "liczb, liczba", "algebrze, algebra"})
  void joinsInflectedPolish(String one, String other) throws IOException {
    assertSameTerms(new PolishAnalyzerFactory(), one, other);
  }

  @Test
  void takesAPolishFormForEachWordItMayComeFrom() throws IOException {
    assertThat(terms(new PolishAnalyzerFactory(), "matematyki"))
        .containsExactlyInAnyOrder("matematyk", "matematyka");
  }

  @ParameterizedTest
  @CsvSource({"уравнений, уравнение", "учителей, учитель", "алгебре, алгебра", "ёлка, елка"})
  void joinsInflectedRussian(String one, String other) throws IOException {
    assertSameTerms(new RussianAnalyzerFactory(), one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "denklemler, denklem",
    "öğretmenler, öğretmen",
    "matematiği, matematik",
    "ISI, ısı",
    "KIRMIZI, kırmızı",
    "İSTANBUL, istanbul",
    "Türkiye’nin, Türkiye"
  })
  void joinsInflectedTurkish(String one, String other) throws IOException {
    assertSameTerms(new TurkishAnalyzerFactory(), one, other);
  }

  @ParameterizedTest
  @CsvSource({"pembelajaran, belajar", "pendidikan, mendidik"})
  void joinsInflectedIndonesian(String one, String other) throws IOException {
    assertSameTerms(new IndonesianAnalyzerFactory(), one, other);
  }

  @ParameterizedTest
  @CsvSource({
    "समीकरणों, समीकरण",
    "विद्यालयों, विद्यालय",
    "किताबें, किताब",
    "हिन्दी, हिंदी",
    "१२३, 123"
  })
  void joinsInflectedHindi(String one, String other) throws IOException {
    assertSameTerms(new HindiAnalyzerFactory(), one, other);
  }

  @ParameterizedTest
  @CsvSource({"كتاب, کتاب", "کتاب\u200cها, کتاب", "معادله\u200cها, معادله", "۱۲۳, 123"})
  void joinsInflectedPersian(String one, String other) throws IOException {
    assertSameTerms(new PersianAnalyzerFactory(), one, other);
  }

  @ParameterizedTest
  @CsvSource({"学びます, 学ぶ", "コンピューター, コンピュータ", "ﾌﾟﾛｸﾞﾗﾐﾝｸﾞ, プログラミング"})
  void joinsInflectedJapanese(String one, String other) throws IOException {
    assertSameTerms(new JapaneseAnalyzerFactory(), one, other);
  }

  @Test
  void splitsJapaneseCompounds() throws IOException {
    assertThat(terms(new JapaneseAnalyzerFactory(), "関西国際空港")).containsExactly("関西", "国際", "空港");
  }

  @ParameterizedTest
  @CsvSource({"교과서를, 교과서", "학교에서, 학교", "배우는, 배우다"})
  void joinsInflectedKorean(String one, String other) throws IOException {
    assertSameTerms(new KoreanAnalyzerFactory(), one, other);
  }

  @Test
  void splitsKoreanCompoundsAndKeepsThem() throws IOException {
    assertThat(terms(new KoreanAnalyzerFactory(), "대수학")).contains("대수학", "대수");
  }

  @ParameterizedTest
  @CsvSource({
    "Computeralgebra, Algebra",
    "Gleichungssysteme, Gleichung",
    "Unterrichtsmaterialien, Material",
    "Hochschuldidaktik, Didaktik"
  })
  void findsThePartsOfGermanCompounds(String stored, String asked) throws IOException {
    assertThat(terms(new GermanAnalyzerFactory(), stored))
        .containsAll(terms(new GermanSearchAnalyzerFactory(), asked));
  }

  @ParameterizedTest
  @CsvSource({
    "basisonderwijs, onderwijs",
    "differentiaalvergelijkingen, vergelijking",
    "klimaatverandering, klimaat"
  })
  void findsThePartsOfDutchCompounds(String stored, String asked) throws IOException {
    assertThat(terms(new DutchAnalyzerFactory(), stored))
        .containsAll(terms(new DutchSearchAnalyzerFactory(), asked));
  }

  @ParameterizedTest
  @CsvSource({
    "matematikundervisning, undervisning",
    "ekvationssystem, ekvation",
    "sannolikhetslära, sannolikhet"
  })
  void findsThePartsOfSwedishCompounds(String stored, String asked) throws IOException {
    assertThat(terms(new SwedishAnalyzerFactory(), stored))
        .containsAll(terms(new SwedishSearchAnalyzerFactory(), asked));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Wissenschaft", "Universität", "interessant", "Semester", "Autorinnen"})
  void leavesWordsWholeThatOnlyLookLikeCompounds(String word) throws IOException {
    assertThat(terms(new GermanAnalyzerFactory(), word)).hasSize(1);
  }

  @Test
  void asksForACompoundOrForAllOfItsParts() throws IOException {
    assertThat(places(new GermanSearchAnalyzerFactory(), "Gleichungssysteme lösen"))
        .containsExactly("gleichungssystem 0-2", "gleichung 0-1", "system 1-2", "los 2-3");
  }

  @Test
  void storesACompoundAndItsPartsInOnePlace() throws IOException {
    assertThat(places(new GermanAnalyzerFactory(), "Gleichungssysteme lösen"))
        .containsExactly("gleichungssystem 0-1", "gleichung 0-1", "system 0-1", "los 1-2");
  }

  @Test
  void storesEveryBeginningOfAWordForSuggestions() throws IOException {
    assertThat(terms(new PrefixAnalyzerFactory(), "Größe")).contains("g", "gro", "grosse");
    assertThat(terms(new PrefixAnalyzerFactory(), "線形代数")).contains("线", "代", "代数");
  }

  @ParameterizedTest
  @CsvSource({
    "Lineare Algebra, lin",
    "Łódź, ŁÓ",
    "Internationalisierung der Hochschulen, internationalisi",
    "Internationalisierung der Hochschulen, internationalisierung",
    "線形代数入門, 代数",
    "線形代数入門, 入",
    "선형대수학, 대수",
    "الجبر الخطي, الج"
  })
  void findsAWordByWhatIsTypedOfIt(String stored, String typed) throws IOException {
    assertThat(terms(new PrefixAnalyzerFactory(), stored))
        .containsAll(terms(new PrefixSearchAnalyzerFactory(), typed));
  }

  @Test
  void keepsJapaneseLettersApartThatOnlyTheirMarkTells() throws IOException {
    assertThat(terms(new FoldedSearchAnalyzerFactory(), "かき"))
        .isNotEqualTo(terms(new FoldedSearchAnalyzerFactory(), "かぎ"));
  }

  @ParameterizedTest
  @CsvSource({
    "代数和, 代数",
    "線性代數, 代数",
    "プログラミング入門, プログラミング",
    "대학교육, 교육",
    "代数和, 代",
    "Łódź, lodz",
    "dell'algebra lineare, algebra",
    "L’Àlgebra, algebra",
    "ΜΑΘΗΜΑΤΙΚΆ, μαθηματικα",
    "Алгебра, алгебра",
    "ﬁeld, field",
    "หนังสือเรียน, เรียน"
  })
  void findsPartsAndVariantsOfAnyLanguage(String stored, String asked) throws IOException {
    List<String> found = terms(new FoldedAnalyzerFactory(), stored);

    assertThat(found).containsAll(terms(new FoldedSearchAnalyzerFactory(), asked));
  }

  @Test
  void keepsPairsTogetherWhenAsking() throws IOException {
    assertThat(terms(new FoldedSearchAnalyzerFactory(), "代数和")).containsExactly("代数", "数和");
  }

  @Test
  void neitherStemsNorDropsWordsWhenFolding() throws IOException {
    assertThat(terms(new FoldedAnalyzerFactory(), "The Universities of Łódź"))
        .containsExactly("the", "universities", "of", "lodz");
  }

  @ParameterizedTest
  @CsvSource({"''", "'   '", "'!? … —'"})
  void findsNothingInNothing(String text) throws IOException {
    for (AnalyzerFactory factory : NamedComponentsTest.factories()) {
      assertThat(terms(factory, text)).as(factory.name()).isEmpty();
    }
  }

  @Test
  void survivesAVeryLongWordInEveryLanguage() throws IOException {
    for (AnalyzerFactory factory : NamedComponentsTest.factories()) {
      assertThat(terms(factory, "x".repeat(50_000) + " algebra")).as(factory.name()).isNotEmpty();
    }
  }

  private static void assertSameTerms(AnalyzerFactory factory, String one, String other)
      throws IOException {
    assertThat(terms(factory, one)).isNotEmpty().isEqualTo(terms(factory, other));
  }

  /** Terms with where they begin and end, in words. */
  private static List<String> places(AnalyzerFactory factory, String text) throws IOException {
    List<String> places = new ArrayList<>();
    try (Analyzer analyzer = factory.create();
        TokenStream stream = analyzer.tokenStream("title", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      var step = stream.addAttribute(PositionIncrementAttribute.class);
      var length = stream.addAttribute(PositionLengthAttribute.class);
      int place = -1;
      stream.reset();
      while (stream.incrementToken()) {
        place += step.getPositionIncrement();
        places.add(term + " " + place + "-" + (place + length.getPositionLength()));
      }
    }
    return places;
  }

  private static List<String> terms(AnalyzerFactory factory, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (Analyzer analyzer = factory.create();
        TokenStream stream = analyzer.tokenStream("title", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }
}
