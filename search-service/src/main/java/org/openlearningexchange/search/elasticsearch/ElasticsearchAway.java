package org.openlearningexchange.search.elasticsearch;

/**
 * Elasticsearch does not answer, or says that it cannot at the moment: the same request may work
 * later.
 */
public final class ElasticsearchAway extends RuntimeException {

  public ElasticsearchAway(String message, Throwable cause) {
    super(message, cause);
  }
}
