package org.openlearningexchange.search.rebuild;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One index, told apart from an earlier one of the same name.
 *
 * @param definition the hash of its settings and mapping
 * @param uuid given by Elasticsearch when it made the index
 * @param createdAt by Elasticsearch's clock
 * @param catchUp how far it has to be filled; null where none served when it was made
 */
record IndexVersion(
    String name,
    String definition,
    int number,
    String uuid,
    Instant createdAt,
    boolean isServing,
    @Nullable CatchUp catchUp) {

  /**
   * The consumer group that fills it: an index that was lost and made again is filled from the
   * beginning again.
   */
  String group() {
    return name + "." + uuid;
  }

  /** How far it has to be filled: nowhere, where none served when it was made. */
  CatchUp goal() {
    return catchUp == null ? new CatchUp(Map.of()) : catchUp;
  }
}
