package org.openlearningexchange.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextsTest {

  @Test
  void sayTheSameThingsInEveryLanguage() {
    PageTexts.LANGUAGES.forEach(
        language -> {
          PageTexts texts = PageTexts.in(language);
          assertThat(texts.texts().keySet())
              .as(language)
              .isEqualTo(PageTexts.in("en").texts().keySet());
          assertThat(texts.texts().values()).as(language).noneMatch(String::isBlank);
          assertThat(texts.of("hours")).as(language).contains("{}");
          assertThat(texts.of("harvested")).as(language).contains("{date}");
          assertThat(texts.of("units").split(" ")).as(language).hasSize(4);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "ar | de | ar",
        "- | nl-NL, de;q=0.8, en;q=0.5 | de",
        "- | pt-BR | pt",
        "xx | fr | fr",
        "- | *;q=x | en",
        "- | ja;q=0, en | en",
        "- | - | en"
      })
  void areInTheNearestLanguageThatThereIs(String parameter, String header, String language) {
    assertThat(
            PageTexts.choose(Optional.ofNullable(parameter), Optional.ofNullable(header))
                .language())
        .isEqualTo(language);
  }

  @Test
  void runFromTheRightInArabic() {
    assertThat(PageTexts.in("ar").direction()).isEqualTo("rtl");
    assertThat(PageTexts.in("hi").direction()).isEqualTo("ltr");
  }
}
