package org.openlearningexchange.search.query;

import java.util.Locale;

/** What results are counted and narrowed by. */
enum FacetField {
  LANGUAGE("language"),
  SUBJECT("subject"),
  TYPE("type"),
  LICENCE("licence.expression"),
  PROVIDER("repositoryId");

  private final String indexField;

  FacetField(String indexField) {
    this.indexField = indexField;
  }

  /** As in parameters and answers. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  String indexField() {
    return indexField;
  }
}
