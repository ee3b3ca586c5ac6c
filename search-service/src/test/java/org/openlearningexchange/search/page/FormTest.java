package org.openlearningexchange.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | JSON",
        "*/* | JSON",
        "rubbish | JSON",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | HTML",
        "TEXT/HTML | HTML",
        "text/* | HTML",
        "application/json;q=0, */*;q=0.1 | HTML",
        "application/ld+json, application/json;q=0.9 | JSON_LD",
        "application/atom+xml;type=entry;q=0.5 | ATOM",
        "application/json;q=0.4, application/x-bibtex ; q = 0.5 | BIBTEX"
      })
  void isTheOneLikedBest(String accept, Form form) {
    assertThat(Form.choose(accept)).contains(form);
  }

  @ParameterizedTest
  @CsvSource({"image/png", "text/html;q=0", "application/xml"})
  void isNoneWhereNoneIsAccepted(String accept) {
    assertThat(Form.choose(accept)).isEmpty();
  }

  @Test
  void isFoundByItsParameter() {
    assertThat(Form.parameters()).isEqualTo("json, html, jsonld, atom, ris, bibtex");
    assertThat(Form.find("jsonld")).contains(Form.JSON_LD);
    assertThat(Form.find("JSONLD")).isEmpty();
  }
}
