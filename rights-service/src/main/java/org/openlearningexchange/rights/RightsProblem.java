package org.openlearningexchange.rights;

import org.openlearningexchange.kit.problem.ProblemType;

/** What rights-service refuses with, beside the problems that every service has. */
public enum RightsProblem implements ProblemType {
  RESOURCE_NOT_FOUND(404, "resource-not-found", "There is no such resource"),
  /** With {@code since} and {@code reason}. */
  RESOURCE_GONE(410, "resource-gone", "This resource is no longer in the exchange");

  private final int status;
  private final String slug;
  private final String title;

  RightsProblem(int status, String slug, String title) {
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
}
