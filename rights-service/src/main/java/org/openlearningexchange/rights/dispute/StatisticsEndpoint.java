package org.openlearningexchange.rights.dispute;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Disputes in numbers; open to everyone. */
@Path("/disputes/statistics")
@Tag(name = "Disputes", description = "Notices about resources, and what is decided on them")
@Produces(MediaType.APPLICATION_JSON)
public class StatisticsEndpoint {
  private final StatisticsStore store;
  private final Clock clock;

  public StatisticsEndpoint(StatisticsStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @GET
  @Operation(
      operationId = "readDisputeStatistics",
      summary = "Read how many disputes there were, and what became of them",
      description = "Of all time, by state, grounds, outcome and month; nothing personal.")
  @APIResponse(
      responseCode = "200",
      description = "The numbers",
      content =
          @Content(
              schema = @Schema(implementation = DisputeStatistics.class),
              examples = @ExampleObject(name = "numbers", value = DisputeExample.STATISTICS)))
  public Uni<DisputeStatistics> read() {
    return store.count(clock.instant());
  }
}
