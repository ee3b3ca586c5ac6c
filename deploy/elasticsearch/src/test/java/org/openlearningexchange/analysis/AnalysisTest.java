package org.openlearningexchange.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    "Vektorräume, Vektorraum"
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
