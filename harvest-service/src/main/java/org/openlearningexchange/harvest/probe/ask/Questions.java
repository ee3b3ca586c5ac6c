package org.openlearningexchange.harvest.probe.ask;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.fetch.Answer;
import org.openlearningexchange.harvest.fetch.Request;
import org.openlearningexchange.harvest.fetch.SourceClient;
import org.openlearningexchange.harvest.fetch.SourceCredentials;
import org.openlearningexchange.harvest.fetch.Spool;
import org.openlearningexchange.harvest.xml.Characters;

/**
 * Asks a source, one question after the other, once each: a bounded number until a deadline, and
 * only the beginning of an answer is looked at. Blocks; for one thread.
 */
public final class Questions {
  /** Characters of an answer that are looked at. */
  private static final int LOOKED_AT = 1_000_000;

  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
  private static final long MOST_BYTES = 16_000_000;

  private final SourceClient source;
  private final Clock clock;
  private final Deadline deadline;
  private final @Nullable SourceCredentials credentials;
  private final List<Attempt> attempts = new ArrayList<>();
  private final int most;

  /**
   * @param most how many questions are polite
   */
  public Questions(
      SourceClient source,
      Clock clock,
      Deadline deadline,
      @Nullable SourceCredentials credentials,
      int most) {
    this.source = source;
    this.clock = clock;
    this.deadline = deadline;
    this.credentials = credentials;
    this.most = most;
  }

  /** Asks. */
  public Reply ask(URI address) throws InterruptedException, IOException {
    return ask(Request.get(address));
  }

  /** Asks, and once more after a short while where that may help. */
  public Reply askTwice(URI address) throws InterruptedException, IOException {
    Reply reply = ask(address);
    if (!(reply instanceof Reply.Silence silence) || silence.cause() != null || areOver()) {
      return reply;
    }
    Duration wait = silence.retryAfter() == null ? SHORT : silence.retryAfter();
    if (wait.compareTo(LONGEST_WAIT) > 0) {
      return reply;
    }
    TimeUnit.NANOSECONDS.sleep(wait.toNanos());
    return ask(address);
  }

  /** Whether something is there. */
  public Reply head(URI address) throws InterruptedException, IOException {
    return ask(Request.head(address));
  }

  /** What was asked so far. */
  public List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  /** Whether no further question will be asked. */
  public boolean areOver() {
    return attempts.size() >= most || deadline.isOver();
  }

  private Reply ask(Request request) throws InterruptedException, IOException {
    if (areOver()) {
      return new Reply.NotAsked();
    }
    Reply reply = reply(source.get(request.with(credentials).atMost(MOST_BYTES)));
    attempts.add(new Attempt(request.address(), outcome(reply)));
    return reply;
  }

  private Reply reply(Answer answer) throws IOException {
    if (answer instanceof Answer.Document document) {
      return heard(document);
    } else if (answer instanceof Answer.Refusal refusal) {
      return new Reply.Silence(refusal.reason(), refusal.remedy(), refusal.cause(), null);
    } else if (answer instanceof Answer.Failure failure) {
      return new Reply.Silence(
          failure.reason(), Reply.Silence.MIGHT_PASS, null, failure.retryAfter());
    } else if (answer instanceof Answer.Gone gone) {
      return new Reply.Silence(
          gone.reason(), "Check the address.", Answer.Cause.CLIENT_ERROR, null);
    }
    return new Reply.Silence(
        "the source answered HTTP 304, unasked", Reply.Silence.MIGHT_PASS, null, null);
  }

  private Reply heard(Answer.Document document) throws IOException {
    try (Spool body = document.body();
        Reader in = new InputStreamReader(Characters.utf8(body.open()), StandardCharsets.UTF_8)) {
      char[] start = new char[LOOKED_AT];
      int length = 0;
      for (int read = 0; read >= 0 && length < LOOKED_AT; length += Math.max(read, 0)) {
        read = in.read(start, length, LOOKED_AT - length);
      }
      return new Reply.Heard(
          new String(start, 0, length),
          length < LOOKED_AT || in.read() < 0,
          document.route(),
          document.serving().at(),
          document.serving().compressed(),
          clock.instant());
    }
  }

  private static String outcome(Reply reply) {
    return reply instanceof Reply.Silence silence ? silence.reason() : "answered";
  }

  /** A question that was asked, and what came of it. */
  public record Attempt(URI address, String outcome) {}
}
