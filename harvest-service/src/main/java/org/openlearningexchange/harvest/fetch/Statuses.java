package org.openlearningexchange.harvest.fetch;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.fetch.Answer.Cause;
import org.openlearningexchange.kit.http.RetryAfter;

/** What the status of an answer means for a harvester. */
final class Statuses {
  private Statuses() {}

  /** Looks up a header by its name. */
  interface Headers extends Function<String, @Nullable String> {}

  static Answer document(Spool body, Headers headers, Route route, @Nullable Answer flaw) {
    return new Answer.Document(
        body,
        ContentType.parse(headers.apply("Content-Type")),
        new Validators(headers.apply("ETag"), headers.apply("Last-Modified")),
        route,
        Serving.parse(headers),
        flaw);
  }

  static Answer notModified(Request request, Route route) {
    return request.validators().areAbsent()
        ? new Answer.Failure("the source answered HTTP 304, unasked", null)
        : new Answer.NotModified(route);
  }

  /** Whether an error's body may be an answer of the protocol that is spoken. */
  static boolean maySayMore(int status) {
    return switch (status) {
      case 400, 404, 405, 406, 409, 410, 412, 422, 500, 501 -> true;
      default -> false;
    };
  }

  /** Neither an answer nor a redirect. */
  static Answer other(int status, Headers headers, Instant now) {
    String reason = "the source answered HTTP " + status;
    return switch (status) {
      case 404, 410 -> new Answer.Gone(status == 410);
      case 401, 407 -> new Answer.Refusal(Cause.UNAUTHORIZED, reason);
      case 402, 403, 451 -> new Answer.Refusal(Cause.FORBIDDEN, reason);
      case 408, 421, 423, 425, 429 -> failure(reason, headers, now);
      case 204, 205 -> failure(reason + ", which has no content", headers, now);
      case 206 -> failure(reason + ", a part where the whole was asked for", headers, now);
      default ->
          status >= 400 && status < 500
              ? new Answer.Refusal(Cause.CLIENT_ERROR, reason)
              : failure(reason, headers, now);
    };
  }

  private static Answer failure(String reason, Headers headers, Instant now) {
    return new Answer.Failure(
        reason, RetryAfter.parse(headers.apply("Retry-After"), now).orElse(null));
  }
}
