package org.openlearningexchange.harvest.mapping.refine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectionTest {
  private final LanguageDetection detection = new LanguageDetection();

  @ParameterizedTest
  @CsvSource({
    "de, Grundlagen der Buchführung für kleine Betriebe",
    "en, Bookkeeping basics for small companies",
    "es, Contabilidad básica para pequeñas empresas",
    "fr, Les bases de la comptabilité pour les petites entreprises",
    "it, Le basi della contabilità per le piccole imprese",
    "pl, Podstawy księgowości dla małych firm",
    "ru, Основы бухгалтерского учёта",
    "uk, Основи бухгалтерського обліку для підприємств",
    "ar, أساسيات المحاسبة للشركات الصغيرة",
    "zh, 小型企业会计基础课程",
    "ko, 소기업을 위한 회계 기초",
    "hi, छोटे व्यवसायों के लिए लेखांकन की मूल बातें",
    "el, Βασικές αρχές λογιστικής για μικρές επιχειρήσεις"
  })
  void tellsTheLanguageOfATitle(String language, String title) {
    assertThat(detection.of(title)).hasValue(language);
  }

  @ParameterizedTest
  @CsvSource({"Modul 3", "IT", "2019", "ISO 9001", "''"})
  void saysNothingOfTextsThatAreTooShort(String text) {
    assertThat(detection.of(text)).isEmpty();
  }

  @Test
  void saysTheSameOfTheSameTextEveryTime() {
    String text = "Introduction à la thermodynamique. ".repeat(40);

    assertThat(new LanguageDetection().of(text)).isEqualTo(detection.of(text)).hasValue("fr");
  }
}
