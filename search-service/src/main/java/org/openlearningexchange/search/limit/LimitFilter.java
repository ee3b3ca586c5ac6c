package org.openlearningexchange.search.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.SearchProblem;

/**
 * Stands before every address of this service and answers 429 to clients that ask for too much;
 * everybody is told how much is left (draft-ietf-httpapi-ratelimit-headers-11).
 */
@ApplicationScoped
public class LimitFilter {
  /** After tokens are verified (200), before roles are looked at (100). */
  private static final int PRIORITY = 150;

  private final LimitConfig config;
  private final ClientBuckets buckets;
  private final Counter refused;

  public LimitFilter(LimitConfig config, ClientBuckets buckets, MeterRegistry metrics) {
    this.config = config;
    this.buckets = buckets;
    this.refused = metrics.counter("exchange_limit_refused");
  }

  void register(@Observes Filters filters) {
    if (config.enabled()) {
      filters.register(this::limit, PRIORITY);
    }
  }

  void limit(RoutingContext request) {
    RequestCost cost = RequestCost.of(request.normalizedPath());
    if (cost == RequestCost.FREE) {
      request.next();
      return;
    }
    Allowance allowance = buckets.take(CallingClient.of(request), cost);
    request
        .response()
        .putHeader("RateLimit-Policy", buckets.policy())
        .putHeader("RateLimit", allowance.header());
    if (allowance.granted()) {
      request.next();
    } else {
      refused.increment();
      refuse(request.response(), allowance);
    }
  }

  private static void refuse(HttpServerResponse response, Allowance allowance) {
    Problem problem =
        Problem.of(
                SearchProblem.QUOTA_EXCEEDED,
                "Wait as long as Retry-After says; a client with a token has a quota of its own.")
            .with("violated-policies", List.of(Allowance.POLICY));
    response
        .setStatusCode(problem.type().status())
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .putHeader("Retry-After", String.valueOf(allowance.seconds()))
        .end(Buffer.buffer(Json.writeBytes(problem.body())));
  }
}
