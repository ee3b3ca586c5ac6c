package org.openlearningexchange.search.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openlearningexchange.local.test.TestStores;
import org.openlearningexchange.search.text.Weight;
import org.openlearningexchange.search.text.Weights;

/** The order of results against judgments; README.md beside the judgments says how to read it. */
class RelevanceIT {
  private static final double MARGIN = 0.015;

  /** A language has some ten searches: one that changes places moves its mean by so much. */
  private static final double MARGIN_OF_A_GROUP = 0.03;

  private static final double AHEAD = 0.05;

  private static final JudgedSet SET = JudgedSet.load();
  private static RankedCorpus corpus;
  private static Evaluation ours;
  private static Evaluation baseline;

  @BeforeAll
  static void measure() {
    String elasticsearch = TestStores.elasticsearch().url();
    corpus = new RankedCorpus(SET, elasticsearch);
    ours = corpus.evaluate(Weights.STANDARD);
    baseline = Baseline.evaluate(SET, elasticsearch);
  }

  @AfterAll
  static void close() {
    corpus.close();
  }

  @Test
  void isNoWorseThanTheCommittedFigures() {
    Measures committed = Figures.load().overall();

    assertThat(ours.overall().ndcg()).isGreaterThan(committed.ndcg() - MARGIN);
    assertThat(ours.overall().reciprocalRank()).isGreaterThan(committed.reciprocalRank() - MARGIN);
    assertThat(ours.overall().recall()).isGreaterThan(committed.recall() - MARGIN);
  }

  @Test
  void isNoWorseInAnyLanguageOrKindThanTheCommittedFigures() {
    Map<String, Measures> found = new LinkedHashMap<>(ours.byLanguage());
    found.putAll(ours.byKind());

    assertThat(Figures.load().groups())
        .allSatisfy(
            (group, committed) ->
                assertThat(found.get(group).ndcg())
                    .isGreaterThan(committed.ndcg() - MARGIN_OF_A_GROUP));
  }

  @Test
  void isAheadOfAPlainMatchAndInNoLanguageBehind() {
    assertThat(ours.overall().ndcg()).isGreaterThan(baseline.overall().ndcg() + AHEAD);
    assertThat(ours.byLanguage())
        .allSatisfy(
            (language, measures) ->
                assertThat(measures.ndcg())
                    .isGreaterThanOrEqualTo(baseline.byLanguage().get(language).ndcg()));
  }

  @ParameterizedTest
  @CsvSource({
    "TITLE, en-title-life-cell",
    "KEYWORDS, ko-gigye",
    "PEOPLE, de-author-topic",
    "CONCEPTS, de-subject-mathematik",
    "TITLE_PHRASE, de-title-lernen",
    "OTHER_ANALYSES, ru-intent-zadachi",
    "OWN_LANGUAGE, fr-subject-mathematiques",
    "TEN_YEARS, en-edition-ml",
    "COMPLETENESS, en-beekeeping"
  })
  void answersASearchWorseWithoutTheWeight(Weight weight, String query) {
    Measures without = corpus.evaluate(query, Weights.STANDARD.without(weight));

    assertThat(without.ndcg()).isLessThan(ours.of(query).ndcg() - 0.01);
  }

  @ParameterizedTest
  @EnumSource(Weight.class)
  void hasNoWeightWithoutASearchThatNeedsIt(Weight weight) throws NoSuchMethodException {
    CsvSource named =
        RelevanceIT.class
            .getDeclaredMethod("answersASearchWorseWithoutTheWeight", Weight.class, String.class)
            .getAnnotation(CsvSource.class);

    assertThat(named.value()).anyMatch(row -> row.startsWith(weight + ", "));
  }
}
