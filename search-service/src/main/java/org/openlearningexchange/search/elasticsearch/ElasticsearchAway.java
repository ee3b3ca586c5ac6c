package org.openlearningexchange.search.elasticsearch;

/**
 * Elasticsearch does not answer, or says that it cannot at the moment: the same request may work
 * later.
 */
public final class ElasticsearchAway extends RuntimeException {

  private final boolean busy;

  public ElasticsearchAway(String message, Throwable cause) {
    super(message, cause);
    this.busy = false;
  }

  private ElasticsearchAway(Throwable cause) {
    super("has too much to do", cause);
    this.busy = true;
  }

  /** It is there, and takes no more requests for the moment. */
  static ElasticsearchAway busy(Throwable cause) {
    return new ElasticsearchAway(cause);
  }

  boolean isBusy() {
    return busy;
  }
}
