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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.harvest.HarvestProblem;
import org.openlearningexchange.harvest.repository.HarvestedRepository;
import org.openlearningexchange.harvest.repository.RepositoryLookup;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** The runs of a repository over HTTP: asked for and listed. */
@Path("/repositories/{id}/runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs", description = "What was harvested, with an account of every record.")
public class RepositoryRunsEndpoint {
  private static final String PROBLEM = Problem.MEDIA_TYPE;

  private final RunStore runs;
  private final RepositoryLookup repositories;
  private final RunRequests requests;

  public RepositoryRunsEndpoint(
      RunStore runs, RepositoryLookup repositories, RunRequests requests) {
    this.runs = runs;
    this.repositories = repositories;
    this.requests = requests;
  }

  @POST
  @RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
  @Operation(
      summary = "Ask for a run",
      description =
          "Queues a run over the repository; without a body, a harvest of what changed. When one of"
              + " that kind is queued or running already, that one is answered. Operators, and"
              + " clients of the member that owns the repository.")
  @APIResponse(
      responseCode = "202",
      description = "The run; Location leads to it.",
      content = @Content(schema = @Schema(implementation = RunReport.class)))
  @APIResponse(
      responseCode = "400",
      description = "No such run can be asked for.",
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
      description = "No such repository.",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "409",
      description = "The repository is not active, or a run of another kind has not ended yet.",
      content = @Content(mediaType = PROBLEM))
  public Response ask(
      @PathParam("id") UUID id,
      @RequestBody(
              required = false,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = RunRequest.class)))
          @Nullable String body)
      throws SQLException {
    HarvestedRepository repository = repositories.getOwned(id);
    RepositoryRegistration registration = repository.registration();
    RunOrder order = RunRequest.read(body).order();
    if (registration.state() != RepositoryRegistration.State.ACTIVE) {
      throw Problem.of(
              HarvestProblem.REPOSITORY_NOT_ACTIVE,
              "Lift its suspension at the catalogue, then ask again.")
          .with("state", registration.state());
    }
    RunReport run = requests.ask(repository, order);
    return Response.accepted(run).location(URI.create("/runs/" + run.id())).build();
  }

  @GET
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
    repositories.get(id);
    List<RunReport> found = runs.ofRepository(id, instant(cursor), limit);
    String next = found.size() < limit ? null : found.get(found.size() - 1).queuedAt().toString();
    return new RunPage(found, next);
  }

  private static @Nullable Instant instant(@Nullable String cursor) {
    try {
      if (cursor != null && !cursor.matches("\\d{4}-.{1,30}")) {
        throw new DateTimeException("not within the years 0 to 9999");
      }
      return cursor == null ? null : Instant.parse(cursor);
    } catch (DateTimeException e) {
      throw Problem.of(CommonProblem.INVALID_REQUEST, "The cursor is not one of ours.")
          .field("cursor", "the value of 'next' of the page before");
    }
  }
}
