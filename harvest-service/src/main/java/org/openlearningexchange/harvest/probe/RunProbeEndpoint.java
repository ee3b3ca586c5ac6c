package org.openlearningexchange.harvest.probe;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.Problem;

/** What probe runs saw, over HTTP. */
@Path("/runs/{id}/probe")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Probes")
public class RunProbeEndpoint {
  private static final String PROBLEM = Problem.MEDIA_TYPE;

  private final ReadableProbes readable;

  public RunProbeEndpoint(ReadableProbes readable) {
    this.readable = readable;
  }

  @GET
  @RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
  @Operation(
      summary = "What a run of kind probe saw",
      description = "For the member that owns the repository, as long as the run is kept.")
  @APIResponse(
      responseCode = "200",
      description = "The report.",
      content = @Content(schema = @Schema(implementation = ProbeReport.class)))
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
      description = "No such run, one of another kind, or one that has not ended.",
      content = @Content(mediaType = PROBLEM))
  public ProbeReport ofRun(@PathParam("id") UUID id) throws SQLException {
    ProbeReport report = readable.get(id).report();
    if (report == null) {
      throw ReadableProbes.unknown();
    }
    return report;
  }
}
