package org.openlearningexchange.harvest.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.harvest.HarvestProblem;
import org.openlearningexchange.harvest.record.Refusal;
import org.openlearningexchange.harvest.record.RefusalStore;
import org.openlearningexchange.harvest.repository.RepositoryStore;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** Runs over HTTP: asked for, listed, read with their refusals. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs", description = "What was harvested, with an account of every record.")
public class RunEndpoint {
  private static final String PROBLEM = Problem.MEDIA_TYPE;

  private final RunStore runs;
  private final RunRequests requests;
  private final RefusalStore refusals;
  private final RepositoryStore repositories;
  private final Caller caller;

  public RunEndpoint(
      RunStore runs,
      RunRequests requests,
      RefusalStore refusals,
      RepositoryStore repositories,
      Caller caller) {
    this.runs = runs;
    this.requests = requests;
    this.refusals = refusals;
    this.repositories = repositories;
    this.caller = caller;
  }

  @POST
  @Path("repositories/{id}/runs")
  @RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
  @Operation(
      summary = "Harvest now",
      description =
          "Queues a run over the repository. When one is queued or running already, that one is"
              + " answered. Operators, and clients of the member that owns the repository.")
  @APIResponse(
      responseCode = "202",
      description = "The run; Location leads to it.",
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
      description = "No such repository.",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "409",
      description = "The repository is not active.",
      content = @Content(mediaType = PROBLEM))
  public Response harvestNow(@PathParam("id") UUID id) throws SQLException {
    RepositoryRegistration registration = registration(id);
    caller.requireOwner(registration.memberId());
    if (registration.state() != RepositoryRegistration.State.ACTIVE) {
      throw Problem.of(
              HarvestProblem.REPOSITORY_NOT_ACTIVE,
              "Lift its suspension at the catalogue, then ask again.")
          .with("state", registration.state());
    }
    RunReport run = requests.harvestNow(id);
    return Response.accepted(run).location(URI.create("/runs/" + run.id())).build();
  }

  @GET
  @Path("repositories/{id}/runs")
  @Operation(summary = "Runs of a repository", description = "The newest first.")
  @APIResponse(
      responseCode = "200",
      description = "Some runs.",
      content = @Content(schema = @Schema(implementation = RunPage.class)))
  @APIResponse(
      responseCode = "400",
      description = "Not a cursor, or a limit out of range.",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "404",
      description = "No such repository.",
      content = @Content(mediaType = PROBLEM))
  public RunPage ofRepository(
      @PathParam("id") UUID id,
      @Parameter(description = "At most so many.")
          @QueryParam("limit")
          @DefaultValue("20")
          @Min(1)
          @Max(100)
          int limit,
      @Parameter(description = "The next of the page before.") @QueryParam("cursor")
          @Nullable String cursor)
      throws SQLException {
    registration(id);
    List<RunReport> found = runs.ofRepository(id, instant(cursor), limit);
    String next = found.size() < limit ? null : found.get(found.size() - 1).queuedAt().toString();
    return new RunPage(found, next);
  }

  @GET
  @Path("runs/{id}")
  @Operation(
      summary = "A run",
      description =
          "Its state, what window it asked for, and its account: delivered = new + changed +"
              + " unchanged + deleted + refused + repeated.")
  @APIResponse(
      responseCode = "200",
      description = "The run.",
      content = @Content(schema = @Schema(implementation = RunReport.class)))
  @APIResponse(
      responseCode = "404",
      description = "No such run.",
      content = @Content(mediaType = PROBLEM))
  public RunReport get(@PathParam("id") UUID id) throws SQLException {
    return runs.find(id).map(Run::report).orElseThrow(RunEndpoint::unknownRun);
  }

  @GET
  @Path("runs/{id}/refusals")
  @Operation(
      summary = "What a run refused",
      description = "Each entry with the reason, the place of the fault and the source's text.")
  @APIResponse(
      responseCode = "200",
      description = "Some refusals, in the order in which they came.",
      content = @Content(schema = @Schema(implementation = RefusalPage.class)))
  @APIResponse(
      responseCode = "400",
      description = "Not a cursor, or a limit out of range.",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "404",
      description = "No such run.",
      content = @Content(mediaType = PROBLEM))
  public RefusalPage refusals(
      @PathParam("id") UUID id,
      @Parameter(description = "At most so many.")
          @QueryParam("limit")
          @DefaultValue("20")
          @Min(1)
          @Max(100)
          int limit,
      @Parameter(description = "The next of the page before.") @QueryParam("cursor")
          @Nullable String cursor)
      throws SQLException {
    get(id);
    List<Refusal> found = refusals.ofRun(id, number(cursor), limit);
    String next = found.isEmpty() ? null : Long.toString(found.get(found.size() - 1).number());
    return new RefusalPage(found, next);
  }

  private RepositoryRegistration registration(UUID id) throws SQLException {
    return repositories
        .find(id)
        .orElseThrow(
            () ->
                Problem.of(
                    HarvestProblem.REPOSITORY_UNKNOWN,
                    "A repository that was just registered is known here within seconds."))
        .registration();
  }

  private static Problem unknownRun() {
    return Problem.of(
        HarvestProblem.RUN_UNKNOWN, "Runs are kept for 30 days; see GET /repositories/{id}/runs.");
  }

  private static @Nullable Instant instant(@Nullable String cursor) {
    try {
      return cursor == null ? null : Instant.parse(cursor);
    } catch (DateTimeException e) {
      throw badCursor();
    }
  }

  private static long number(@Nullable String cursor) {
    try {
      return cursor == null ? 0 : Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw badCursor();
    }
  }

  private static Problem badCursor() {
    return Problem.of(CommonProblem.INVALID_REQUEST, "The cursor is not one of ours.")
        .field("cursor", "the value of 'next' of the page before");
  }
}
