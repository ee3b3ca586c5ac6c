package org.openlearningexchange.search.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.learning.LearningResource;

class MeaningsTest {
  private final Meanings on = new Meanings(() -> true);

  @Test
  void placesAnEnglishTextNearAQuestionThatSharesNoWordWithIt() {
    float[] algebra = on.of(resource("en", "Linear algebra: matrices and vectors")).get("en");
    float[] cooking = on.of(resource("en", "Vegetarian cooking at home")).get("en");
    float[] question =
        on.of("how to solve systems of equations", Locale.ENGLISH).orElseThrow().vector();

    assertThat(similarity(question, algebra)).isGreaterThan(similarity(question, cooking) + 0.1);
  }

  @Test
  void placesAChineseTextNearAQuestionThatSharesNoWordWithIt() {
    float[] algebra = on.of(resource("zh", "线性代数：矩阵与向量")).get("zh");
    float[] cooking = on.of(resource("zh", "家庭素食烹饪")).get("zh");
    float[] question = on.of("怎样解方程组", Locale.GERMAN).orElseThrow().vector();

    assertThat(similarity(question, algebra)).isGreaterThan(similarity(question, cooking) + 0.1);
  }

  @Test
  void knowsNoMeaningOfLanguagesWithoutAModel() {
    assertThat(on.of(resource("de", "Lineare Algebra"))).isEmpty();
    assertThat(on.of("Lineare Algebra", Locale.GERMAN)).isEmpty();
    assertThat(on.of("線形代数のコース", Locale.JAPANESE)).isEmpty();
  }

  @Test
  void doesNothingWhileItIsOff() {
    Meanings off = new Meanings(() -> false);

    assertThat(off.of(resource("en", "Linear algebra"))).isEmpty();
    assertThat(off.of("linear algebra", Locale.ENGLISH)).isEmpty();
  }

  private static LearningResource resource(String language, String title) {
    return LearningResource.named(Map.of(language, title)).inLanguage(List.of(language)).build();
  }

  private static double similarity(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
