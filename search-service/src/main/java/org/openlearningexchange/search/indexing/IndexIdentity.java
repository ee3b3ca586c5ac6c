package org.openlearningexchange.search.indexing;

/**
 * One index, told apart from an earlier one of the same name.
 *
 * @param uuid given by Elasticsearch when it made the index
 * @param createdAt in milliseconds since 1970, by Elasticsearch's clock
 */
record IndexIdentity(String name, String uuid, long createdAt) {

  /**
   * The consumer group that fills it: an index that was lost and made again is filled from the
   * beginning again.
   */
  String group() {
    return name + "." + uuid;
  }
}
