package org.openlearningexchange.search.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Answers for Elasticsearch while it is away: after some requests in a row without an answer the
 * next ones fail at once, and one a second tries whether it is back. Being refused or told to come
 * later is an answer.
 */
final class Breaker {
  private static final int FAILURES_IN_A_ROW = 4;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Duration patience;
  private final TypedGuard<Uni<JsonNode>> guard;

  Breaker(Duration patience) {
    this.patience = patience;
    this.guard =
        TypedGuard.create(new TypeLiteral<Uni<JsonNode>>() {})
            .withCircuitBreaker()
            .requestVolumeThreshold(FAILURES_IN_A_ROW)
            .failureRatio(1)
            .delay(PAUSE.toMillis(), ChronoUnit.MILLIS)
            .when(failure -> failure instanceof ElasticsearchAway away && !away.isBusy())
            .done()
            .withThreadOffload(false)
            .build();
  }

  /** The answer, or {@link ElasticsearchAway} after our patience, or at once. */
  Uni<JsonNode> guard(Uni<JsonNode> answer) {
    Uni<JsonNode> inTime =
        answer
            .ifNoItem()
            .after(patience)
            .failWith(() -> new ElasticsearchAway("no answer in time", new TimeoutException()));
    return Uni.createFrom()
        .deferred(() -> guard.get(() -> inTime))
        .onFailure(CircuitBreakerOpenException.class)
        .transform(open -> new ElasticsearchAway("did not answer a moment ago", open));
  }
}
