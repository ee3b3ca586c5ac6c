package org.openlearningexchange.catalog;

import org.openlearningexchange.kit.problem.ProblemType;

/** What the catalogue refuses with, beside the problems that every service has. */
public enum CatalogProblem implements ProblemType {
  MEMBER_NOT_FOUND(404, "member-not-found", "There is no such member"),
  REPOSITORY_NOT_FOUND(404, "repository-not-found", "There is no such repository"),
  CLIENT_NOT_FOUND(404, "client-not-found", "There is no such client"),
  RUN_NOT_FOUND(404, "run-not-found", "There is no such run"),
  RESOURCE_NOT_FOUND(404, "resource-not-found", "There is no such resource"),
  /** With {@code repository}, the id of the registration that has the address. */
  DUPLICATE_REPOSITORY(409, "duplicate-repository", "This address is already registered"),
  /** With {@code state}, where the repository stands. */
  REPOSITORY_STATE(409, "repository-state", "The repository's state does not allow this"),
  /** With {@code resources}, the true count. */
  RETIREMENT_NOT_CONFIRMED(
      409, "retirement-not-confirmed", "The number of resources to withdraw is another"),
  CLIENT_REVOKED(409, "client-revoked", "The client is revoked for good"),
  /** With {@code since} and {@code reason}. */
  RESOURCE_GONE(410, "resource-gone", "This resource is no longer in the exchange"),
  /** With {@code dispute} and {@code since}. */
  RESOURCE_RESTRICTED(451, "resource-restricted", "A dispute keeps this resource from being shown"),
  INVENTORY_OUT_OF_ORDER(
      502, "inventory-out-of-order", "A service's inventory is not sorted by id"),
  /** With {@code service}, the one that is away. */
  INVENTORY_UNAVAILABLE(503, "inventory-unavailable", "A service's inventory cannot be read");

  private final int status;
  private final String slug;
  private final String title;

  CatalogProblem(int status, String slug, String title) {
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
