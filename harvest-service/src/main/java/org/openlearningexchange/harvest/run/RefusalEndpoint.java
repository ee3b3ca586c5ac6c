package org.openlearningexchange.harvest.run;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.record.Refusal;
import org.openlearningexchange.harvest.record.RefusalStore;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** What a run refused, over HTTP. */
@Path("/runs/{id}/refusals")
@Tag(name = "Runs", description = "What was harvested, with an account of every record.")
public class RefusalEndpoint {
  private static final String PROBLEM = Problem.MEDIA_TYPE;
  private static final int AT_ONCE = 100;

  private final RunLookup known;
  private final RefusalStore refusals;

  public RefusalEndpoint(RunLookup known, RefusalStore refusals) {
    this.known = known;
    this.refusals = refusals;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "What a run refused",
      description =
          "Each entry with the reason, the place of the fault and the source's text. As text/csv: all"
              + " of them in one table for a spreadsheet, texts shortened.")
  @APIResponse(
      responseCode = "200",
      description = "Some refusals, in the order in which they came; as text/csv all of them.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = RefusalPage.class)),
        @Content(mediaType = RefusalTable.MEDIA_TYPE)
      })
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
    known.run(id);
    List<Refusal> found = refusals.ofRun(id, number(cursor), limit);
    String next = found.isEmpty() ? null : Long.toString(found.get(found.size() - 1).number());
    return new RefusalPage(found, next);
  }

  @GET
  @Produces(RefusalTable.MEDIA_TYPE + ";qs=0.5")
  @Operation(hidden = true)
  public Response table(@PathParam("id") UUID id) throws SQLException {
    known.run(id);
    StreamingOutput table =
        out -> {
          try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            write(id, new RefusalTable(writer));
          }
        };
    return Response.ok(table, RefusalTable.MEDIA_TYPE + ";charset=UTF-8;header=present")
        .header("Content-Disposition", "attachment; filename=\"refusals-" + id + ".csv\"")
        .build();
  }

  private void write(UUID runId, RefusalTable table) throws IOException {
    try {
      List<Refusal> some = refusals.ofRun(runId, 0, AT_ONCE);
      while (!some.isEmpty()) {
        for (Refusal refusal : some) {
          table.add(refusal);
        }
        some = refusals.ofRun(runId, some.get(some.size() - 1).number(), AT_ONCE);
      }
      table.finish();
    } catch (SQLException e) {
      throw new IOException("the store is away", e);
    }
  }

  private static long number(@Nullable String cursor) {
    try {
      return cursor == null ? 0 : Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw Problem.of(CommonProblem.INVALID_REQUEST, "The cursor is not one of ours.")
          .field("cursor", "the value of 'next' of the page before");
    }
  }
}
