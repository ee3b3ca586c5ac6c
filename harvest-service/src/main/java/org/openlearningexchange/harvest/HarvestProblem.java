package org.openlearningexchange.harvest;

import org.openlearningexchange.kit.problem.ProblemType;

/** The problems that only this service answers with. */
public enum HarvestProblem implements ProblemType {
  REPOSITORY_UNKNOWN(404, "repository-unknown", "No such repository is registered"),
  RUN_UNKNOWN(404, "run-unknown", "There is no such run"),
  PROBE_UNKNOWN(404, "probe-unknown", "There is no such probe"),
  PROBES_BUSY(503, "probes-busy", "Too many probes are waiting"),
  CREDENTIALS_UNKNOWN(404, "credentials-unknown", "No credentials are held for this repository"),
  CREDENTIALS_NOT_KEPT(503, "credentials-not-kept", "This exchange keeps no credentials"),
  REPOSITORY_TAKES_NO_UPLOADS(
      409, "repository-takes-no-uploads", "This repository is harvested from its own address"),
  REPOSITORY_NOT_ACTIVE(409, "repository-not-active", "Only an active repository is harvested"),
  OTHER_RUN_GOING_ON(409, "other-run-going-on", "A repository has one run at a time"),
  RUN_ENDED(409, "run-ended", "The run has ended already"),
  RUN_NOT_CANCELLED(409, "run-not-cancelled", "A run of this kind is not cancelled"),
  RUN_NOT_HELD(409, "run-not-held", "The run does not wait for a confirmation"),
  CONFIRMATION_DIFFERS(
      409, "confirmation-differs", "Another number of records would vanish than was confirmed"),
  TOO_MANY_LISTENERS(503, "too-many-listeners", "Too many listen to events already");

  private final int status;
  private final String slug;
  private final String title;

  HarvestProblem(int status, String slug, String title) {
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
