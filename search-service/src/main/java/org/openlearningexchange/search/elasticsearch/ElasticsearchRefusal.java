package org.openlearningexchange.search.elasticsearch;

/** Elasticsearch understood the request and refuses it: the same request will be refused again. */
public final class ElasticsearchRefusal extends RuntimeException {
  private final int status;
  private final String type;

  public ElasticsearchRefusal(int status, String type, String reason) {
    super(type + ": " + reason);
    this.status = status;
    this.type = type;
  }

  public int status() {
    return status;
  }

  /** The index or alias of the request is not there. */
  public boolean isMissingIndex() {
    return type.equals("index_not_found_exception") || type.equals("alias_not_found_exception");
  }

  /** The point in time of the request is over. */
  public boolean isMissingPointInTime() {
    return type.equals("search_context_missing_exception");
  }

  /** The body is at fault, or too large: a smaller one may pass. */
  public boolean concernsContent() {
    return status == 413 || status == 400 && !type.equals("index_closed_exception");
  }

  /** The index of the request was there already. */
  public boolean isExistingIndex() {
    return type.equals("resource_already_exists_exception");
  }
}
