package org.openlearningexchange.rights;

import org.openlearningexchange.kit.problem.ProblemType;

/** What rights-service refuses with, beside the problems that every service has. */
public enum RightsProblem implements ProblemType {
  /** With {@code near}: ids that may have been meant. */
  LICENCE_NOT_FOUND(404, "licence-not-found", "No such licence is in the registry"),
  RESOURCE_NOT_FOUND(404, "resource-not-found", "There is no such resource"),
  /** With {@code firstSeen}. */
  RIGHTS_NOT_KNOWN_THEN(404, "rights-not-known-then", "Nothing was known of this resource then"),
  /** With {@code since}, {@code reason} and {@code earlier}. */
  RESOURCE_GONE(410, "resource-gone", "This resource is no longer in the exchange"),
  /** With {@code dispute} and {@code since}. */
  RESOURCE_RESTRICTED(451, "resource-restricted", "A dispute keeps this resource from being shown"),
  OVERRIDE_NOT_FOUND(404, "override-not-found", "Nobody has overridden this resource's licence"),
  /** A member's while an operator's stands. */
  OVERRIDE_OUTRANKED(409, "override-outranked", "An operator's override stands"),
  DISPUTE_NOT_FOUND(404, "dispute-not-found", "There is no such dispute"),
  /** With {@code state}, where it stands, and {@code nextSteps}. */
  DISPUTE_STATE(409, "dispute-state", "The dispute's state does not allow this step"),
  /** With {@code Retry-After}. */
  TOO_MANY_NOTICES(429, "too-many-notices", "More notices than can be taken now"),
  SUBSCRIPTION_NOT_FOUND(404, "subscription-not-found", "You have no such subscription"),
  /** With the most that are allowed. */
  TOO_MANY_SUBSCRIPTIONS(409, "too-many-subscriptions", "No more subscriptions are possible"),
  /** With Retry-After. */
  TEST_TOO_SOON(429, "test-too-soon", "The last test was a moment ago"),
  SUBSCRIPTIONS_CLOSED(503, "subscriptions-closed", "This exchange takes no subscriptions");

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
