package org.openlearningexchange.rights.dispute;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.openlearningexchange.rights.decision.ResourcePublisher;

/** Takes steps, and has what they do to resources published at once. */
@ApplicationScoped
public class CaseWork {
  private final StepStore steps;
  private final ResourcePublisher publisher;
  private final Clock clock;

  public CaseWork(StepStore steps, ResourcePublisher publisher, Clock clock) {
    this.steps = steps;
    this.publisher = publisher;
    this.clock = clock;
  }

  Uni<Dispute> take(UUID id, Step step, Deed deed) {
    return steps.take(id, step, deed, clock.instant()).invoke(publisher::publishSoon);
  }
}
