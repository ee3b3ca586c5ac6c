package org.openlearningexchange.search.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestCostTest {

  @ParameterizedTest
  @CsvSource({
    "/q/health/ready, FREE",
    "/openapi, FREE",
    "/docs/, FREE",
    "/suggest, LIGHT",
    "/widget/v1/oer-search.js, LIGHT",
    "/search, USUAL",
    "/resources/0b8f6b5e-3a43-5d1c-9d7e-0a5a3c2f9b11, USUAL",
    "/export, HEAVY",
    "/export;x=1, HEAVY",
    "/sitemaps%3Bx/0.xml, HEAVY",
    "/index/rebuild, HEAVY",
    "/index, USUAL",
    "/query, USUAL",
    "/nowhere, USUAL",
    "/, USUAL"
  })
  void followsThePath(String path, RequestCost cost) {
    assertThat(RequestCost.of(path)).isEqualTo(cost);
  }
}
