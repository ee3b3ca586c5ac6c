package org.openlearningexchange.search.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready unless Elasticsearch is there and no index serves yet. While Elasticsearch is away this
 * service answers all the same, that the search is away: no other instance could do better.
 */
@Readiness
@ApplicationScoped
public class IndexReadiness implements HealthCheck {
  private final IndexKeeper keeper;

  public IndexReadiness(IndexKeeper keeper) {
    this.keeper = keeper;
  }

  @Override
  public HealthCheckResponse call() {
    boolean serves = keeper.seen().flatMap(IndexVersions::serving).isPresent();
    return HealthCheckResponse.named("elasticsearch")
        .status(keeper.isAway() || serves)
        .withData("index", keeper.isAway() ? "away" : serves ? "serving" : "missing")
        .build();
  }
}
