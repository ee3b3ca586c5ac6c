package org.openlearningexchange.kit.problem;

/** The problems that every service can answer with. */
public enum CommonProblem implements ProblemType {
  INVALID_REQUEST(400, "invalid-request", "The request is not valid"),
  UNAUTHORIZED(401, "unauthorized", "A valid access token is needed"),
  FORBIDDEN(403, "forbidden", "The access token does not allow this"),
  NOT_FOUND(404, "not-found", "There is nothing at this address"),
  METHOD_NOT_ALLOWED(405, "method-not-allowed", "This address does not know that method"),
  NOT_ACCEPTABLE(406, "not-acceptable", "None of the accepted media types can be given"),
  TOO_LARGE(413, "too-large", "The request is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "This media type cannot be read here"),
  INTERNAL(500, "internal", "Something went wrong on our side"),
  UNAVAILABLE(503, "unavailable", "A part of the exchange that this needs is away");

  private final int status;
  private final String slug;
  private final String title;

  CommonProblem(int status, String slug, String title) {
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

  /** The common problem for a status that a framework answers with. */
  static CommonProblem ofStatus(int status) {
    for (CommonProblem problem : values()) {
      if (problem.status == status) {
        return problem;
      }
    }
    return status >= 400 && status < 500 ? INVALID_REQUEST : INTERNAL;
  }
}
