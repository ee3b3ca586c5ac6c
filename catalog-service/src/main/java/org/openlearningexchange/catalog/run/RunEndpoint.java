package org.openlearningexchange.catalog.run;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.catalog.CatalogProblem;
import org.openlearningexchange.catalog.Page;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.kit.problem.Problem;

/** Runs over HTTP. */
@Path("/runs")
@Tag(name = "Runs")
@Produces(MediaType.APPLICATION_JSON)
public class RunEndpoint {
  private final RunStore store;

  public RunEndpoint(RunStore store) {
    this.store = store;
  }

  @GET
  @Operation(
      summary = "List runs, newest first",
      description =
          "Each with its account: delivered = new + changed + unchanged + deleted + refused +"
              + " repeated.")
  @APIResponse(responseCode = "200", description = "A page of runs")
  public Uni<Page<RunReport>> list(
      @Parameter(description = "Only those over this repository") @QueryParam("repositoryId")
          @Nullable UUID repositoryId,
      @Parameter(description = "'next' of the page before") @QueryParam("after")
          @Nullable String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return page(Optional.ofNullable(repositoryId), after, limit);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read a run")
  @APIResponse(responseCode = "200", description = "The run as it was last reported")
  @APIResponse(responseCode = "404", description = "run-not-found")
  public Uni<RunReport> read(@PathParam("id") UUID id) {
    return store
        .find(id)
        .map(
            found ->
                found.orElseThrow(
                    () ->
                        Problem.of(CatalogProblem.RUN_NOT_FOUND, "No run has the id " + id + ".")));
  }

  Uni<Page<RunReport>> page(Optional<UUID> repositoryId, @Nullable String after, int limit) {
    return store
        .list(repositoryId, after == null ? null : RunCursor.read(after), limit + 1)
        .map(runs -> Page.of(runs, limit, run -> RunCursor.of(run).text()));
  }
}
