package org.openlearningexchange.search.document;

import java.util.Map;

/** One change of the index. */
public sealed interface IndexWrite {
  String id();

  /**
   * Keeps this document unless the index holds the same or a newer revision.
   *
   * @param revision the version under which Elasticsearch keeps it
   */
  record Store(String id, long revision, Map<String, Object> document) implements IndexWrite {}

  /** Legal erasure: nothing stays. */
  record Erase(String id) implements IndexWrite {}
}
