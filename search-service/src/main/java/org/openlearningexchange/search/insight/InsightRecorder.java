package org.openlearningexchange.search.insight;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.openlearningexchange.search.limit.CallingClient;
import org.openlearningexchange.search.limit.ClientKey;

/**
 * Counts searches that find little, in memory, without slowing them. Days that are over wait here,
 * a few at most, until they are written.
 */
@ApplicationScoped
public class InsightRecorder {
  private static final int MOST_WAITING_DAYS = 2;

  private final InsightConfig config;
  private final CurrentVertxRequest request;
  private final Clock clock;
  private final Counter dropped;
  private final Deque<List<Count>> waiting = new ArrayDeque<>();
  private volatile DayCounts today;

  public InsightRecorder(
      InsightConfig config, CurrentVertxRequest request, Clock clock, MeterRegistry metrics) {
    if (config.callers() < 3 || config.callers() > DayCounts.MOST_CALLERS) {
      throw new IllegalArgumentException("exchange.insight.callers is 3 to 20");
    }
    this.config = config;
    this.request = request;
    this.clock = clock;
    this.dropped = metrics.counter("exchange_insight_dropped");
    this.today = new DayCounts(LocalDate.now(clock));
  }

  /** The same answer; once it is there, it is counted. Called where the request is known. */
  public <T> Uni<T> counted(Asked asked, Uni<T> answer, ToLongFunction<T> total) {
    Optional<ClientKey> client = client();
    return client.isEmpty()
        ? answer
        : answer.invoke(found -> count(asked, total.applyAsLong(found), client.get()));
  }

  void count(Asked asked, long total, ClientKey client) {
    QueryText.of(asked.words())
        .ifPresent(text -> today().add(asked, text, Outcome.of(total), client));
  }

  /** What is to be written: of days that are over, and of today. */
  synchronized List<Count> unwritten() {
    List<Count> counts = new ArrayList<>();
    DayCounts current = today();
    waiting.forEach(counts::addAll);
    counts.addAll(current.unwritten(config.callers()));
    return counts;
  }

  synchronized void markWritten(List<Count> counts) {
    waiting.removeIf(counts::containsAll);
    today.markWritten(
        counts.stream().filter(count -> count.key().day().equals(today.day())).toList());
  }

  private Optional<ClientKey> client() {
    try {
      return config.enabled() && request.getCurrent() != null
          ? Optional.of(CallingClient.of(request.getCurrent()))
          : Optional.empty();
    } catch (ContextNotActiveException e) {
      return Optional.empty();
    }
  }

  private DayCounts today() {
    LocalDate day = LocalDate.now(clock);
    return day.equals(today.day()) ? today : begin(day);
  }

  /** Ends the day with its salt; of its callers only their numbers stay. */
  private synchronized DayCounts begin(LocalDate day) {
    if (!day.equals(today.day())) {
      dropped.increment(today.dropped());
      waiting.add(today.unwritten(config.callers()));
      today = new DayCounts(day);
      if (waiting.size() > MOST_WAITING_DAYS) {
        dropped.increment(waiting.remove().stream().mapToLong(Count::searches).sum());
      }
    }
    return today;
  }
}
