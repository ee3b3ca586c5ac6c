package org.openlearningexchange.search;

import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.kit.problem.ProblemType;

/** What this service refuses, beside the problems that all services share. */
public enum SearchProblem implements ProblemType {
  UNKNOWN_RESOURCE(404, "unknown-resource", "No resource has this id"),
  RESOURCE_GONE(410, "resource-gone", "The resource is no longer offered"),
  /** With {@code dispute} and {@code since}. */
  RESOURCE_RESTRICTED(451, "resource-restricted", "A dispute keeps this resource from being shown"),
  /** oEmbed 1.0, 2.3.4.4, has one status for whatever is not public. */
  EMBEDDING_RESTRICTED(
      401, "embedding-restricted", "A dispute keeps this resource from being shown"),
  CURSOR_EXPIRED(410, "cursor-expired", "The cursor has expired"),
  /** With {@code violated-policies}; the header Retry-After says how long to wait. */
  QUOTA_EXCEEDED(429, "quota-exceeded", "Too many requests"),
  REBUILD_UNDER_WAY(409, "rebuild-under-way", "The index is being rebuilt already"),
  UPGRADE_UNDER_WAY(409, "upgrade-under-way", "A newer release builds its index"),
  NO_REBUILD(404, "no-rebuild", "The index is not being rebuilt"),
  EXPORTS_BUSY(503, "exports-busy", "Too many exports are running"),
  SEARCH_AWAY(503, "search-away", "The search is away for the moment");

  private static final String RETRY_SECONDS = "5";

  private final int status;
  private final String slug;
  private final String title;

  SearchProblem(int status, String slug, String title) {
    this.status = status;
    this.slug = slug;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public String title() {
    return title;
  }

  /** The answer while Elasticsearch, or the index in it, is not there. */
  public static Problem away(Throwable cause) {
    return Problem.of(
            SEARCH_AWAY, "The index does not answer; the same request works again once it is back.")
        .header("Retry-After", RETRY_SECONDS);
  }
}
