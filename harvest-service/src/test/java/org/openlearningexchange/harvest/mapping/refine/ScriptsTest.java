package org.openlearningexchange.harvest.mapping.refine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptsTest {
  @Test
  void fitsATextInTheLanguagesOwnScript() {
    assertThat(Scripts.fit("ru", "Основы бухгалтерского учёта, PDF")).isTrue();
    assertThat(Scripts.fit("ar", "أساسيات المحاسبة")).isTrue();
  }

  @Test
  void doesNotFitATextInAnother() {
    assertThat(Scripts.fit("ru", "Bookkeeping basics")).isFalse();
    assertThat(Scripts.fit("ar", "Основы учёта")).isFalse();
    assertThat(Scripts.fit("ru", "2019")).isFalse();
  }

  @Test
  void saysNothingOfLanguagesThatShareTheirScript() {
    assertThat(Scripts.fit("de", "Grundlagen der Buchführung")).isFalse();
  }
}
