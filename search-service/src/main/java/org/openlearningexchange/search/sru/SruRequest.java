package org.openlearningexchange.search.sru;

/** What a library system asks for, checked. */
sealed interface SruRequest {
  SruVersion version();

  /** Whether records are text in place of elements. */
  boolean isEscaped();

  /** What this server can. */
  record Explain(SruVersion version, boolean isEscaped) implements SruRequest {}

  /**
   * A search.
   *
   * @param startRecord counted from 1
   */
  record SearchRetrieve(
      SruVersion version,
      boolean isEscaped,
      CqlQuery query,
      int startRecord,
      int maximumRecords,
      RecordSchema schema)
      implements SruRequest {}
}
