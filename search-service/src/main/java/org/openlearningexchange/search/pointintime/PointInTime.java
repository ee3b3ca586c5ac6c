package org.openlearningexchange.search.pointintime;

/**
 * A state of the index that is in use. Its numbers belong to {@link PointsInTime}, under its lock.
 */
public final class PointInTime {
  private final String id;
  final long takenAt;
  int users;
  long keptUntil;
  boolean isKept;

  PointInTime(String id, long takenAt) {
    this.id = id;
    this.takenAt = takenAt;
  }

  /** As Elasticsearch knows it. */
  public String id() {
    return id;
  }
}
