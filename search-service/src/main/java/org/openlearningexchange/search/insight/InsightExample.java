package org.openlearningexchange.search.insight;

/** Examples for the description of the API. */
final class InsightExample {
  static final String MONTH =
      """
      {"from":"2026-02-01","until":"2026-03-02","callers":5,
       "all":{"searches":812,"none":40,"few":25},
       "languages":[{"language":"fr","label":"French","sum":{"searches":310,"none":31,"few":9}}],
       "subjects":[{"subject":"https://w3id.org/kim/isced-2013/n0713","label":"Electricity and energy",
         "sum":{"searches":60,"none":18,"few":4}}],
       "queries":[{"text":"photovoltaics lab course","searches":14,"none":14,"few":0,"callers":6,
         "languages":["fr"],"subjects":["https://w3id.org/kim/isced-2013/n0713"]}]}\
      """;

  static final String INVALID =
      """
      {"type":"/problems/invalid-request","title":"The request is not valid","status":400,
       "detail":"Some parameters are not valid; see errors.",
       "errors":[{"field":"outcome","detail":"is none or few"}]}\
      """;

  private InsightExample() {}
}
