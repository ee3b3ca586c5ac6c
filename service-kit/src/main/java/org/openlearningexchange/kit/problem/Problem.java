package org.openlearningexchange.kit.problem;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal to a caller, answered as {@code application/problem+json} (RFC 9457): {@code {"type",
 * "title","status","detail","errors":[{"field","detail"}],…}}.
 */
public final class Problem extends RuntimeException {
  /** The media type of the answer. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private final ProblemType type;
  private final List<FieldError> errors = new ArrayList<>();
  private final Map<String, Object> members = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  private Problem(ProblemType type, String detail) {
    super(detail, null, false, false);
    this.type = type;
  }

  /** A problem of this type; the detail says what happened here and what would help. */
  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail);
  }

  /** Names a field at fault and what would be valid there; may be repeated. */
  public Problem field(String field, String remedy) {
    errors.add(new FieldError(field, remedy));
    return this;
  }

  /** Adds a fact that helps the caller. */
  public Problem with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  /** Adds a response header. */
  public Problem header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public ProblemType type() {
    return type;
  }

  /** Whether a field was named: for validations that collect all faults before they refuse. */
  public boolean hasFieldErrors() {
    return !errors.isEmpty();
  }

  /** The answer. */
  public Response response() {
    Response.ResponseBuilder response =
        Response.status(type.status()).type(MEDIA_TYPE).entity(body());
    headers.forEach(response::header);
    return response.build();
  }

  /** What is told, for answers that are given before an endpoint is reached. */
  public Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "/problems/" + type.slug());
    body.put("title", type.title());
    body.put("status", type.status());
    body.put("detail", getMessage());
    if (!errors.isEmpty()) {
      body.put("errors", errors);
    }
    body.putAll(members);
    return body;
  }

  /**
   * A field at fault.
   *
   * @param detail what would be valid
   */
  public record FieldError(String field, String detail) {}
}
