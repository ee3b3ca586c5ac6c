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
  REPOSITORY_NOT_ACTIVE(409, "repository-not-active", "Only an active repository is harvested");

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
