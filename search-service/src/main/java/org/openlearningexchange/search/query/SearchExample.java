package org.openlearningexchange.search.query;

/** Examples of the API description. */
final class SearchExample {
  static final String ONE_RESULT =
      """
      {"total":1,"totalIsExact":true,
       "items":[{"id":"0b8f6b5e-3a43-5d1c-9d7e-0a5a3c2f9b11","title":"Einführung in die lineare Algebra","titleLanguage":"de",
         "description":"Vektorräume, lineare Abbildungen und Matrizen mit Aufgaben.","descriptionLanguage":"de","language":["de"],
         "provider":{"id":"7d0c1c0e-58a4-4a53-8f43-3c0c7a2f1a01","name":"University of Example","repositoryId":"c9a1b6de-25b7-4f0a-a6a8-4d4be0a4a0aa"},
         "type":[{"id":"https://w3id.org/kim/hcrt/course","label":"Course"}],
         "subjects":[{"id":"https://w3id.org/kim/isced-2013/n0541","label":"Mathematics"}],"level":[],"creators":["A. Beispiel"],"published":"2024-03",
         "licence":{"expression":"CC-BY-4.0","label":"CC BY 4.0","url":"https://creativecommons.org/licenses/by/4.0/","status":"declared","permits":["share","adapt","commercial"]},
         "url":"https://oer.example.org/algebra",
         "highlights":{"title":[{"start":25,"length":7}]}}],
       "facets":{"language":[{"value":"de","label":"German","count":1}],"subject":[{"value":"https://w3id.org/kim/isced-2013/n05","label":"Natural sciences, mathematics and statistics","count":1},
           {"value":"https://w3id.org/kim/isced-2013/n054","label":"Mathematics and statistics","count":1,"broader":"https://w3id.org/kim/isced-2013/n05"},
           {"value":"https://w3id.org/kim/isced-2013/n0541","label":"Mathematics","count":1,"broader":"https://w3id.org/kim/isced-2013/n054"}],"level":[],
         "type":[{"value":"https://w3id.org/kim/hcrt/course","label":"Course","count":1}],"audience":[],"licence":[{"value":"CC-BY-4.0","label":"CC BY 4.0","count":1}],
         "provider":[{"value":"7d0c1c0e-58a4-4a53-8f43-3c0c7a2f1a01","label":"University of Example","count":1}],
         "inclusion":[{"value":"captions","label":"Captions","count":1}]},
       "next":null,"corrected":false,"someWords":false,"took":9}
      """;

  static final String INVALID =
      """
      {"type":"/problems/invalid-request","title":"The request is not valid","status":400,"detail":"Some parameters are not valid; see errors. All parameters are described at /openapi.",
       "errors":[{"field":"reuse","detail":"is one of share, adapt, commercial; 'sell' is not"}]}
      """;

  static final String EXPIRED =
      """
      {"type":"/problems/cursor-expired","title":"The cursor has expired","status":410,
       "detail":"Cursors live 120 seconds after their page, or less while very many are in use. Repeat the search without 'cursor' to start from the first page."}
      """;

  static final String AWAY =
      """
      {"type":"/problems/search-away","title":"The search is away for the moment","status":503,
       "detail":"The index does not answer; the same request works again once it is back."}
      """;

  private SearchExample() {}
}
