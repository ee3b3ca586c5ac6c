package org.openlearningexchange.search.sru;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be searched by: the indexes of CQL, with the relations that make sense there. */
enum CqlIndex {
  SERVER_CHOICE("cql", "serverChoice", "All words", Relations.TEXT),
  ANYWHERE("cql", "anywhere", "All words", Relations.TEXT),
  ALL_RECORDS("cql", "allRecords", "Everything", Relations.VALUE),
  TITLE("dc", "title", "Title", Relations.TEXT),
  CREATOR("dc", "creator", "People and organisations", Relations.TEXT),
  CONTRIBUTOR("dc", "contributor", "People and organisations", Relations.TEXT),
  PUBLISHER("dc", "publisher", "People and organisations", Relations.TEXT),
  SUBJECT("dc", "subject", "Subject or keyword, in any language", Relations.TEXT),
  LANGUAGE("dc", "language", "Language of the material", Relations.VALUE),
  TYPE("dc", "type", "Type of the HCRT vocabulary: id, code or label", Relations.VALUE),
  DATE("dc", "date", "Date of the material: 2024, 2024-03 or 2024-03-15", Relations.ORDERED),
  RIGHTS("dc", "rights", "Licence expression, such as CC-BY-4.0", Relations.VALUE),
  IDENTIFIER("rec", "identifier", "Id of the resource", Relations.VALUE);

  /** The context sets by their short names. */
  static final List<ContextSet> CONTEXT_SETS =
      List.of(
          new ContextSet("cql", "info:srw/cql-context-set/1/cql-v1.2"),
          new ContextSet("dc", "info:srw/cql-context-set/1/dc-v1.1"),
          new ContextSet("rec", "info:srw/cql-context-set/2/rec-1.1"));

  private final String set;
  private final String name;
  private final String title;
  private final Set<String> relations;

  CqlIndex(String set, String name, String title, Set<String> relations) {
    this.set = set;
    this.name = name;
    this.title = title;
    this.relations = relations;
  }

  /**
   * The index of this name; names without a context set are Dublin Core's.
   *
   * @throws SruDiagnostic where there is none
   */
  static CqlIndex get(String written) {
    int dot = written.indexOf('.');
    String set = dot < 0 ? "dc" : written.substring(0, dot);
    if (CONTEXT_SETS.stream().noneMatch(known -> known.name().equals(set))) {
      throw SruFault.CONTEXT_SET.with(set);
    }
    return find(set, written.substring(dot + 1))
        .or(() -> dot < 0 ? find("cql", written) : Optional.empty())
        .orElseThrow(() -> SruFault.INDEX.with(written));
  }

  private static Optional<CqlIndex> find(String set, String name) {
    return Arrays.stream(values())
        .filter(index -> index.set.equals(set) && index.name.equalsIgnoreCase(name))
        .findFirst();
  }

  String set() {
    return set;
  }

  String indexName() {
    return name;
  }

  String title() {
    return title;
  }

  boolean knows(String relation) {
    return relations.contains(relation);
  }

  boolean isSortable() {
    return this == TITLE || this == DATE;
  }

  /**
   * Whose names an index is.
   *
   * @param identifier by which everybody knows it
   */
  record ContextSet(String name, String identifier) {}

  private static final class Relations {
    static final Set<String> TEXT = Set.of("=", "scr", "==", "exact", "adj", "all", "any");
    static final Set<String> VALUE = Set.of("=", "scr", "==", "exact", "any");
    static final Set<String> ORDERED =
        Set.of("=", "scr", "==", "exact", "<", "<=", ">", ">=", "within");
  }
}
