package org.openlearningexchange.harvest.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.harvest.repository.HarvestedRepository;
import org.openlearningexchange.harvest.repository.RepositoryLookup;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.Problem;

/** One run over HTTP: read, cancelled, confirmed. */
@Path("/runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs", description = "What was harvested, with an account of every record.")
public class RunEndpoint {
  private static final String PROBLEM = Problem.MEDIA_TYPE;

  private final RunLookup known;
  private final RunRequests requests;
  private final RepositoryLookup repositories;

  public RunEndpoint(RunLookup known, RepositoryLookup repositories, RunRequests requests) {
    this.known = known;
    this.requests = requests;
    this.repositories = repositories;
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "A run",
      description =
          "Its state, what window it asked for, what was noticed, and its account: delivered = new"
              + " + changed + unchanged + deleted + refused + repeated.")
  @APIResponse(
      responseCode = "200",
      description = "The run.",
      content = @Content(schema = @Schema(implementation = RunReport.class)))
  @APIResponse(
      responseCode = "404",
      description = "No such run.",
      content = @Content(mediaType = PROBLEM))
  public RunReport get(@PathParam("id") UUID id) throws SQLException {
    return known.run(id).report();
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
  @Operation(
      summary = "Cancel a run",
      description =
          "A queued run ends at once, one that is worked on within seconds; what it has taken stays."
              + " Operators, and clients of the member that owns the repository.")
  @APIResponse(
      responseCode = "202",
      description = "The run; it ends as cancelled.",
      content = @Content(schema = @Schema(implementation = RunReport.class)))
  @APIResponse(
      responseCode = "401",
      description = "No valid token.",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "403",
      description = "Another member's repository.",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "404",
      description = "No such run.",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "409",
      description = "It has ended already, or is not one that can be cancelled.",
      content = @Content(mediaType = PROBLEM))
  public Response cancel(@PathParam("id") UUID id) throws SQLException {
    RunReport run = known.run(id).report();
    requests.cancel(owned(run), run);
    return accepted(known.run(id).report());
  }

  @PUT
  @Path("{id}/confirmation")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
  @Operation(
      summary = "Confirm that records may vanish",
      description =
          "For a run that the brake held: queues a new run that may withdraw up to that many"
              + " records. Operators, and clients of the member that owns the repository.")
  @APIResponse(
      responseCode = "202",
      description = "The new run; Location leads to it.",
      content = @Content(schema = @Schema(implementation = RunReport.class)))
  @APIResponse(
      responseCode = "400",
      description = "No number of records.",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "401",
      description = "No valid token.",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "403",
      description = "Another member's repository.",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "404",
      description = "No such run.",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "409",
      description = "The run is not held, or another number of records would vanish.",
      content = @Content(mediaType = PROBLEM))
  public Response confirm(@PathParam("id") UUID id, @Valid @NotNull Confirmation confirmation)
      throws SQLException {
    Run held = known.run(id);
    return accepted(requests.confirm(owned(held.report()), held, confirmation.vanishing()));
  }

  private HarvestedRepository owned(RunReport run) throws SQLException {
    return repositories.getOwned(run.repositoryId());
  }

  private static Response accepted(RunReport run) {
    return Response.accepted(run).location(URI.create("/runs/" + run.id())).build();
  }
}
