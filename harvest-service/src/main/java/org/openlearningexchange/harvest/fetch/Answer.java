package org.openlearningexchange.harvest.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one request. */
public sealed interface Answer {

  /**
   * A whole answer, decoded; the receiver closes the body.
   *
   * @param body nothing after HEAD
   * @param type what the source says that the body is; often wrong
   * @param validators for asking next time whether it has changed
   * @param route where the answer came from
   * @param serving when and how it was served
   * @param flaw what is wrong with it all the same: it broke off, or its status is that of an
   *     error; null where it is whole, as it always is unless a request takes others
   */
  record Document(
      Spool body,
      ContentType type,
      Validators validators,
      Route route,
      Serving serving,
      @Nullable Answer flaw)
      implements Answer {}

  /** The validators that were sent are still good. */
  record NotModified(Route route) implements Answer {}

  /**
   * Nothing is there.
   *
   * @param forGood the source says so (410); otherwise it only knows nothing there (404)
   */
  record Gone(boolean forGood) implements Answer {
    public String reason() {
      return "the source answered HTTP " + (forGood ? "410" : "404");
    }
  }

  /**
   * Nothing useful this time; asking again may help.
   *
   * @param retryAfter what the source asked for; null where it did not
   */
  record Failure(String reason, @Nullable Duration retryAfter) implements Answer {}

  /** Asking again would not help; somebody has to do something about it. */
  record Refusal(Cause cause, String reason) implements Answer {
    /** What to do about it. */
    public String remedy() {
      return cause.remedy();
    }
  }

  /** Why asking again would not help. */
  enum Cause {
    ADDRESS("Give an http or https address without a user name, on a port that is allowed."),
    PRIVATE_ADDRESS("Give an address that can be reached from the public Internet."),
    UNAUTHORIZED(
        "The source asks for credentials: store them with PUT /repositories/{id}/credentials, for"
            + " the host that it is harvested from."),
    FORBIDDEN("Let the harvester in: by its User-Agent, its address or its credentials."),
    CLIENT_ERROR("Check the address and its arguments by hand; the source does not accept them."),
    REDIRECTS("Register the address that the source really answers at."),
    TOO_LARGE("Let the source answer in smaller parts, or let the operator raise the bound."),
    ENCODING("Let the source answer uncompressed, or with gzip."),
    CERTIFICATE("Renew the source's TLS certificate, and send it with its whole chain.");

    private final String remedy;

    Cause(String remedy) {
      this.remedy = remedy;
    }

    public String remedy() {
      return remedy;
    }
  }
}
