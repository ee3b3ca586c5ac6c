package org.openlearningexchange.search.export;

/** Examples for the description of the API. */
final class ExportExample {
  static final String CSV =
      """
      id,title,titleLanguage,description,url,page,creator,…
      4737ca62-188a-58d8-bd47-ce6d0e7d2cfd,Lineare Algebra I,de,Vektorräume und Matrizen,https://repository.example.org/courses/linear-algebra-1,…
      """;

  static final String RIS =
      """
      TY  - ELEC
      ID  - 4737ca62-188a-58d8-bd47-ce6d0e7d2cfd
      TI  - Lineare Algebra I
      AU  - Ada Beispiel
      PY  - 2024
      UR  - https://repository.example.org/courses/linear-algebra-1
      ER  -\s
      """;

  static final String BIBTEX =
      """
      @misc{ole-4737ca62-188a-58d8-bd47-ce6d0e7d2cfd,
        title = {{Lineare Algebra I}},
        author = {Ada Beispiel},
        year = {2024},
        url = {https://repository.example.org/courses/linear-algebra-1},
      }
      """;

  static final String ATOM =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
      <id>https://search.example.org/export?format=atom&amp;q=algebra&amp;sort=added</id>
      <title>Open Learning Exchange: algebra</title><updated>2026-11-02T03:14:16Z</updated>
      <entry><id>urn:uuid:4737ca62-188a-58d8-bd47-ce6d0e7d2cfd</id><title>Lineare Algebra I</title>
      <updated>2026-11-02T03:14:16Z</updated><author><name>Ada Beispiel</name></author>
      <link rel="alternate" href="https://repository.example.org/courses/linear-algebra-1"/></entry>
      </feed>\
      """;

  static final String INVALID =
      """
      {"type":"/problems/invalid-request","title":"The request is not valid","status":400,
      "detail":"Some parameters are not valid; see errors.",
      "errors":[{"field":"format","detail":"is one of csv, ris, bibtex, jsonld, atom, rss"}]}\
      """;

  static final String BUSY =
      """
      {"type":"/problems/exports-busy","title":"Too many exports are running","status":503,
      "detail":"As many exports are running as there is room for; try again soon."}\
      """;

  private ExportExample() {}
}
