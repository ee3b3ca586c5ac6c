package org.openlearningexchange.search.indexing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.search.elasticsearch.ElasticsearchRefusal;

/**
 * One request until nothing of it is left: what was not done for a reason that passes is sent
 * again, ever later; a request that is refused as a whole is sent in halves. Used by one thread.
 */
final class BulkFlight {
  private static final Logger LOG = Logger.getLogger(BulkFlight.class);
  private static final Duration FIRST_DELAY = Duration.ofMillis(500);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);

  private final BulkTarget target;
  private final BulkRequest whole;
  private final Deque<BulkRequest> left = new ArrayDeque<>();
  private @Nullable CompletableFuture<BulkOutcome> answer;
  private Duration delay = FIRST_DELAY;
  private long due;

  BulkFlight(BulkRequest whole, BulkTarget target) {
    this.whole = whole;
    this.target = target;
    left.add(whole);
    send();
  }

  BulkRequest request() {
    return whole;
  }

  /** Sent, and not looked at since. */
  boolean isUnderWay() {
    return answer != null;
  }

  /**
   * Looks at the answer, sends again what is due.
   *
   * @return whether nothing is left
   * @throws IndexIsMissing when the index is no longer there
   */
  boolean advance() {
    CompletableFuture<BulkOutcome> answered = answer;
    if (answered != null && answered.isDone()) {
      answer = null;
      due = System.nanoTime();
      take(left.remove(), answered);
    }
    if (answer == null && !left.isEmpty() && System.nanoTime() - due >= 0) {
      send();
    }
    return left.isEmpty();
  }

  /** Waits until there is an answer, or an attempt is due; no longer than this. */
  void await(Duration atMost) throws InterruptedException {
    CompletableFuture<BulkOutcome> awaited = answer;
    if (awaited == null) {
      TimeUnit.NANOSECONDS.sleep(Math.min(due - System.nanoTime(), atMost.toNanos()));
      return;
    }
    try {
      awaited.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.trace("looked at in its turn", e);
    }
  }

  private void send() {
    BulkRequest next = left.element();
    answer =
        next.size() == 0
            ? CompletableFuture.completedFuture(BulkOutcome.allDone(0))
            : target.send().apply(next);
  }

  private void take(BulkRequest request, CompletableFuture<BulkOutcome> answered) {
    BulkOutcome outcome;
    try {
      outcome = answered.join();
    } catch (CompletionException | CancellationException e) {
      takeFailure(request, e.getCause() == null ? e : e.getCause());
      return;
    }
    if (outcome.indexIsMissing()) {
      throw new IndexIsMissing();
    }
    target.count().accept(request, outcome);
    List<Integer> again = new ArrayList<>(outcome.again());
    outcome
        .refused()
        .forEach(
            (position, reason) -> {
              if (!isKept(request, position, reason)) {
                again.add(position);
              }
            });
    if (!again.isEmpty()) {
      LOG.warnf("changes wait number=%d", again.size());
      later(request.only(again));
    }
  }

  private void takeFailure(BulkRequest request, Throwable failure) {
    if (failure instanceof ElasticsearchRefusal refusal && refusal.isMissingIndex()) {
      throw new IndexIsMissing();
    }
    if (!(failure instanceof ElasticsearchRefusal refusal) || !refusal.concernsContent()) {
      LOG.warnf("changes wait number=%d cause=%s", request.size(), failure);
      later(request);
    } else if (request.size() > 1) {
      left.addFirst(request.secondHalf());
      left.addFirst(request.firstHalf());
    } else if (!isKept(request, 0, refusal.toString())) {
      later(request);
    }
  }

  /** Whether a message that can never be stored found its place; else it has to come again. */
  private boolean isKept(BulkRequest request, int position, String reason) {
    try {
      request.message(position).refusal().accept(reason);
      return true;
    } catch (RuntimeException e) {
      LOG.warnf("refused message waits cause=%s", e);
      return false;
    }
  }

  private void later(BulkRequest request) {
    left.addFirst(request);
    due = System.nanoTime() + delay.toNanos();
    Duration twice = delay.multipliedBy(2);
    delay = twice.compareTo(LONGEST_DELAY) < 0 ? twice : LONGEST_DELAY;
  }
}
