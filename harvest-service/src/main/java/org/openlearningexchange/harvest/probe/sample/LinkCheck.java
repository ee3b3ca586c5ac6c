package org.openlearningexchange.harvest.probe.sample;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openlearningexchange.harvest.fetch.Answer.Cause;
import org.openlearningexchange.harvest.fetch.SourceClient;
import org.openlearningexchange.harvest.probe.ask.Deadline;
import org.openlearningexchange.harvest.probe.ask.Questions;
import org.openlearningexchange.harvest.probe.ask.Reply;

/** Follows a few links of a sample, one after the other. Thread-safe. */
public final class LinkCheck {
  private static final int MOST = 10;

  private final SourceClient source;
  private final Clock clock;
  private final Duration budget;

  /**
   * @param source with short timeouts
   * @param budget the time for all of them
   */
  public LinkCheck(SourceClient source, Clock clock, Duration budget) {
    this.source = source;
    this.clock = clock;
    this.budget = budget;
  }

  Links check(List<Sampled.Mapped> sample, Deadline deadline)
      throws InterruptedException, IOException {
    List<URI> links = spread(sample);
    Questions questions = new Questions(source, clock, deadline.atMostIn(budget), null, 2 * MOST);
    int reachable = 0;
    int notChecked = 0;
    List<Links.Broken> broken = new ArrayList<>();
    for (URI link : links) {
      Reply reply = follow(link, questions);
      if (reply instanceof Reply.Heard) {
        reachable++;
      } else if (reply instanceof Reply.Silence silence && isBroken(silence)) {
        broken.add(new Links.Broken(link, silence.reason()));
      } else {
        notChecked++;
      }
    }
    return new Links(reachable, broken.size(), notChecked, broken);
  }

  /** From the whole sample rather than from its beginning. */
  private static List<URI> spread(List<Sampled.Mapped> sample) {
    List<URI> all =
        sample.stream()
            .flatMap(each -> java.util.stream.Stream.ofNullable(each.refined().resource().id()))
            .distinct()
            .toList();
    int step = Math.max(1, all.size() / MOST);
    List<URI> some = new ArrayList<>();
    for (int i = 0; i < all.size() && some.size() < MOST; i += step) {
      some.add(all.get(i));
    }
    return some;
  }

  /** Some servers know no HEAD. */
  private static Reply follow(URI link, Questions questions)
      throws InterruptedException, IOException {
    Reply reply = questions.head(link);
    boolean mayBeHead =
        reply instanceof Reply.Silence silence
            && (silence.cause() == Cause.CLIENT_ERROR || silence.reason().contains("HTTP 5"));
    return mayBeHead ? questions.ask(link) : reply;
  }

  /** Who lets no robot in, or wants to be left alone now, may well let people in. */
  private static boolean isBroken(Reply.Silence silence) {
    return silence.retryAfter() == null
        && silence.cause() != Cause.FORBIDDEN
        && silence.cause() != Cause.UNAUTHORIZED
        && silence.cause() != Cause.TOO_LARGE
        && silence.cause() != Cause.ENCODING
        && !silence.reason().contains("HTTP 429");
  }
}
