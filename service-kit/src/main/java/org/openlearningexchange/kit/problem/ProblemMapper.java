package org.openlearningexchange.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every exception of an endpoint as a problem; nothing of our inside leaves. */
public class ProblemMapper {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

  @ServerExceptionMapper
  public Response problem(Problem problem) {
    return problem.response();
  }

  @ServerExceptionMapper(value = UnauthorizedException.class, priority = Priorities.USER - 1)
  public Response unauthorized(UnauthorizedException e) {
    return needsToken();
  }

  @ServerExceptionMapper(
      value = AuthenticationFailedException.class,
      priority = Priorities.USER - 1)
  public Response authenticationFailed(AuthenticationFailedException e) {
    return needsToken();
  }

  @ServerExceptionMapper(value = ForbiddenException.class, priority = Priorities.USER - 1)
  public Response forbidden(ForbiddenException e) {
    return Problem.of(
            CommonProblem.FORBIDDEN, "The client's roles do not cover this; ask an operator.")
        .response();
  }

  @ServerExceptionMapper
  public Response invalid(ConstraintViolationException e) {
    Problem problem =
        Problem.of(CommonProblem.INVALID_REQUEST, "Some values are not valid; see errors.");
    for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
      problem.field(field(violation.getPropertyPath()), violation.getMessage());
    }
    return problem.response();
  }

  /** Quarkus brings a mapper of its own for values of the wrong form, which is the nearer one. */
  @ServerExceptionMapper(
      value = {JsonProcessingException.class, MismatchedInputException.class},
      priority = Priorities.USER - 1)
  public Response unreadable(JsonProcessingException e) {
    Problem problem =
        Problem.of(CommonProblem.INVALID_REQUEST, "The body is not JSON of the form expected.");
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      problem.field(path(mapping), "has a value of the wrong form; see the API description");
    }
    return problem.response();
  }

  @ServerExceptionMapper
  public Response answered(WebApplicationException e) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return unreadable(json);
    }
    int status = e.getResponse().getStatus();
    if (status < 400) {
      return e.getResponse();
    }
    CommonProblem type = CommonProblem.ofStatus(status);
    return Problem.of(type, detail(type)).response();
  }

  /** A store that does not listen: PostgreSQL or Elasticsearch is stopped or starting. */
  @ServerExceptionMapper
  public Response away(ConnectException e) {
    LOG.warnf("a store is away cause=%s", e.getMessage());
    return Problem.of(CommonProblem.UNAVAILABLE, "A store is away; try again soon.")
        .header("Retry-After", "5")
        .response();
  }

  @ServerExceptionMapper
  public Response unexpected(Throwable e) {
    LOG.error("request failed", e);
    return Problem.of(CommonProblem.INTERNAL, detail(CommonProblem.INTERNAL)).response();
  }

  private static Response needsToken() {
    return Problem.of(
            CommonProblem.UNAUTHORIZED,
            "Send 'Authorization: Bearer …' with a token from POST /oauth/token of the catalogue.")
        .header("WWW-Authenticate", "Bearer")
        .response();
  }

  private static String detail(CommonProblem type) {
    return switch (type) {
      case NOT_FOUND -> "See /openapi for the addresses that exist and the form of their ids.";
      case METHOD_NOT_ALLOWED -> "See /openapi for the methods of this address.";
      case NOT_ACCEPTABLE -> "See /openapi for the media types of this address.";
      case UNSUPPORTED_MEDIA_TYPE -> "Send the body in a media type that /openapi names.";
      case INTERNAL -> "The fault is logged; trying again later may help.";
      default -> "See /openapi for what is valid here.";
    };
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }

  /**
   * A path without the Java method that it begins with, and without the name of the parameter that
   * a body came in: callers do not know that one.
   */
  private static String field(Path path) {
    List<String> names = new ArrayList<>();
    path.forEach(node -> names.add(node.getName() == null ? "" : node.getName()));
    names.removeIf(String::isEmpty);
    return String.join(
        ".", names.subList(Math.min(names.size() > 2 ? 2 : 1, names.size()), names.size()));
  }
}
