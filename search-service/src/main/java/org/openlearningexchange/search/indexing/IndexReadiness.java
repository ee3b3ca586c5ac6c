package org.openlearningexchange.search.indexing;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once an index serves searches. */
@Readiness
@ApplicationScoped
public class IndexReadiness implements AsyncHealthCheck {
  private static final String NAME = "elasticsearch";

  private final RolloverIndex indices;

  public IndexReadiness(RolloverIndex indices) {
    this.indices = indices;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return indices
        .findServing()
        .map(IndexReadiness::answered)
        .onFailure()
        .recoverWithItem(HealthCheckResponse.named(NAME).down().withData("index", "away").build());
  }

  private static HealthCheckResponse answered(Set<String> serving) {
    return HealthCheckResponse.named(NAME)
        .status(!serving.isEmpty())
        .withData("index", serving.isEmpty() ? "missing" : "serving")
        .build();
  }
}
