package org.openlearningexchange.search.suggest;

/** Examples for the description of the API. */
final class SuggestExample {
  static final String GROUPS =
      """
      {"titles":[{"id":"0b8f6b5e-3a43-5d1c-9d7e-0a5a3c2f9b11","text":"Mathematics for engineers","language":"en"}],
       "subjects":[{"id":"https://w3id.org/kim/isced-2013/n0541","label":"Mathematics","notation":"0541"}],
       "people":[{"name":"Mathilda Example","id":"https://orcid.org/0000-0002-1825-0097"}]}\
      """;

  static final String OPEN_SEARCH =
      """
      ["math",["Mathematics for engineers","Mathematics","Mathilda Example"]]\
      """;

  static final String INVALID =
      """
      {"type":"/problems/invalid-request","title":"The request is not valid","status":400,
       "detail":"Some parameters are not valid; see errors. All parameters are described at /openapi.",
       "errors":[{"field":"size","detail":"is a number from 1 to 20"}]}\
      """;

  private SuggestExample() {}
}
