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
import org.openlearningexchange.catalog.Page;
import org.openlearningexchange.contracts.message.RunReport;

/** The runs over one repository. */
@Path("/repositories/{id}/runs")
@Tag(name = "Runs")
@Produces(MediaType.APPLICATION_JSON)
public class RepositoryRunEndpoint {
  private final RunEndpoint runs;

  public RepositoryRunEndpoint(RunEndpoint runs) {
    this.runs = runs;
  }

  @GET
  @Operation(
      summary = "List a repository's runs, newest first",
      description = "Each with its account; empty where there is no such repository.")
  @APIResponse(responseCode = "200", description = "A page of runs")
  public Uni<Page<RunReport>> list(
      @PathParam("id") UUID id,
      @Parameter(description = "'next' of the page before") @QueryParam("after")
          @Nullable String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return runs.page(Optional.of(id), after, limit);
  }
}
