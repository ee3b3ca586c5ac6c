package org.openlearningexchange.harvest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A question to a source.
 *
 * @param accept the media types that are understood
 * @param credentials sent to the address's own origin only, never after a redirect elsewhere
 * @param validators of an earlier answer; where they are still good, the answer is NotModified
 * @param keepsArguments whether a redirect that drops our query gets it again
 * @param takesFlawed whether documents are wanted that have a flaw
 * @param mostBytes bound of the decoded answer; that of the client where it is lower
 */
public record Request(
    URI address,
    Method method,
    String accept,
    @Nullable SourceCredentials credentials,
    Validators validators,
    boolean keepsArguments,
    boolean takesFlawed,
    long mostBytes) {

  /** Both only read. */
  public enum Method {
    GET,
    HEAD
  }

  public static Request get(URI address) {
    return new Request(
        address, Method.GET, "*/*", null, Validators.NONE, false, false, Long.MAX_VALUE);
  }

  /** For whether something is there; the answer's body is empty. */
  public static Request head(URI address) {
    return new Request(
        address, Method.HEAD, "*/*", null, Validators.NONE, false, false, Long.MAX_VALUE);
  }

  public Request accepting(String mediaTypes) {
    return new Request(
        address,
        method,
        mediaTypes,
        credentials,
        validators,
        keepsArguments,
        takesFlawed,
        mostBytes);
  }

  public Request with(@Nullable SourceCredentials held) {
    return new Request(
        address, method, accept, held, validators, keepsArguments, takesFlawed, mostBytes);
  }

  public Request unlessUnchanged(Validators earlier) {
    return new Request(
        address, method, accept, credentials, earlier, keepsArguments, takesFlawed, mostBytes);
  }

  public Request keepingArguments() {
    return new Request(
        address, method, accept, credentials, validators, true, takesFlawed, mostBytes);
  }

  /** What came of an answer that broke off, or with an error's status, is handed out too. */
  public Request takingFlawed() {
    return new Request(
        address, method, accept, credentials, validators, keepsArguments, true, mostBytes);
  }

  public Request atMost(long bytes) {
    return new Request(
        address, method, accept, credentials, validators, keepsArguments, takesFlawed, bytes);
  }
}
