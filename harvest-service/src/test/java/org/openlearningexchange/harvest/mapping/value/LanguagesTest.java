package org.openlearningexchange.harvest.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  @ParameterizedTest
  @CsvSource({
    "en, en",
    "EN, en",
    "en_US, en",
    "en-GB, en",
    "eng, en",
    "Eng, en",
    "ger, de",
    "deu, de",
    "fre, fr",
    "FRE, fr",
    "dut, nl",
    "Jpn, ja",
    "Kor, ko",
    "Chi, zh",
    "zh-Hant-TW, zh",
    "lat, la",
    "LAT, la",
    "la, la",
    "lit, lt",
    "gsw, gsw",
    "English, en",
    "Englisch, en",
    "anglais, en",
    "Deutsch, de",
    "German, de",
    "español, es",
    "Français, fr",
    "中文, zh",
    "العربية, ar",
    "русский, ru",
    "日本語, ja",
    "fra-CA, fr",
    "iw, he",
    "English (US), en",
    "francais, fr",
    "Tiếng Việt, vi",
    "'Greek, Ancient (to 1453)', grc",
    "Chinese (Simplified), zh",
    "http://id.loc.gov/vocabulary/iso639-2/ger, de",
    "English;, en"
  })
  void readsCodesAndNames(String written, String expected) {
    assertThat(Languages.of(written)).containsExactly(expected);
  }

  @Test
  void splitsLists() {
    assertThat(Languages.of("en fr")).containsExactly("en", "fr");
    assertThat(Languages.of("English; Czech")).containsExactly("en", "cs");
    assertThat(Languages.of("eng/ger")).containsExactly("en", "de");
    assertThat(Languages.of("In English, Italian and German.")).containsExactly("en", "it", "de");
    assertThat(Languages.of("In English, Italian, and Dutch.")).containsExactly("en", "it", "nl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0",
        "N/A",
        "unknown",
        "mul",
        "und",
        "zxx",
        "nan",
        "jp",
        "${language}",
        "other",
        "Multiple",
        "Mehrsprachig",
        "${language}",
        "普罗旺斯阿尔卑斯山",
        "xq",
        "qqq",
        "none",
        "-"
      })
  void leavesOutWhatIsNotKnown(String written) {
    assertThat(Languages.of(written)).isEmpty();
  }

  @Test
  void namesTheLanguageOfATextByItsAttributeElseByTheRecord() {
    assertThat(Languages.ofText("de-AT", "en")).contains("de");
    assertThat(Languages.ofText(null, "en")).contains("en");
    assertThat(Languages.ofText("x-none", "en")).contains("en");
  }

  @Test
  void wantsNoMachineTranslations() {
    assertThat(Languages.ofText("x-mt-de", "en")).isEmpty();
  }

  @Test
  void doesNotReadHalfOfASentence() {
    assertThat(Languages.of("no language is given here")).isEqualTo(List.of());
  }
}
