package org.openlearningexchange.rights.decision;

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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.history.DecisionChange;
import org.openlearningexchange.rights.history.HistoryPage;
import org.openlearningexchange.rights.history.HistoryStore;

/** The history of decisions over HTTP; open to everyone. */
@Path("/resources/{id}/rights/history")
@Tag(name = "Rights", description = "What may be done with a resource")
@Produces(MediaType.APPLICATION_JSON)
public class HistoryEndpoint {
  private final RightsStore store;
  private final HistoryStore history;

  public HistoryEndpoint(RightsStore store, HistoryStore history) {
    this.store = store;
    this.history = history;
  }

  @GET
  @Operation(
      operationId = "readRightsHistory",
      summary = "Read how the decision on a resource changed",
      description =
          "The latest change first. A licence once given stays given to whoever took a copy then,"
              + " so the history outlives the resource.")
  @APIResponse(
      responseCode = "200",
      description = "The changes",
      headers =
          @Header(
              name = "Link",
              description = "With rel=\"next\" the address of the older changes, if there are any",
              schema = @Schema(implementation = String.class)),
      content =
          @Content(
              schema = @Schema(implementation = DecisionChange[].class),
              examples =
                  @ExampleObject(
                      name = "one change",
                      value =
                          """
                          [{"changedAt":"2026-01-15T03:12:45.120Z","cause":"harvest",
                          "from":"CC-BY-4.0","to":"CC-BY-NC-4.0",
                          "runId":"5d9a6c1e-7777-4888-9999-aaaabbbbcccc","recordVersion":4711,
                          "contentHash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                          "harvestedAt":"2026-01-15T03:12:40Z",
                          "decision":{"expression":"CC-BY-NC-4.0","label":"CC BY-NC 4.0",
                          "licenceUri":"https://creativecommons.org/licenses/by-nc/4.0/",
                          "status":"declared","confidence":0.9,"permits":["share","adapt"],
                          "requires":["attribution"],"evidence":[{"statement":{"text":"CC BY-NC 4.0",
                          "field":"dc:rights"},"rule":"code","expression":"CC-BY-NC-4.0"}],
                          "rulesVersion":1,"decidedAt":"2026-01-15T03:12:45.120Z"}}]""")))
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: 'limit' or 'before' is out of range",
      content =
          @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Object.class)))
  @APIResponse(
      responseCode = "404",
      description = "resource-not-found: no decision was ever made on it",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples =
                  @ExampleObject(
                      name = "resource-not-found",
                      value =
                          """
                          {"type":"/problems/resource-not-found","title":"There is no such resource",
                          "status":404,"detail":"No resource has the id 0b0f1f7e-1111-5222-8333-444455556666."}""")))
  @APIResponse(
      responseCode = "451",
      description = "resource-restricted: a dispute hides it, with 'dispute' and 'since'",
      content =
          @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Object.class)))
  public Uni<Response> history(
      @Parameter(
              description = "Id of the resource",
              example = "0b0f1f7e-1111-5222-8333-444455556666")
          @PathParam("id")
          UUID id,
      @Parameter(description = "Where the page before ended, as its Link header says")
          @QueryParam("before")
          @Min(1)
          @Nullable Long before,
      @Parameter(description = "How many changes at most")
          @QueryParam("limit")
          @DefaultValue("200")
          @Min(1)
          @Max(200)
          int limit) {
    return store
        .find(id)
        .invoke(ShownRights::refuseHidden)
        .chain(() -> history.page(id, before, limit))
        .map(page -> answer(id, page, before, limit));
  }

  private static Response answer(UUID id, HistoryPage page, @Nullable Long before, int limit) {
    if (page.changes().isEmpty() && before == null) {
      throw ShownRights.unknown(id);
    }
    Response.ResponseBuilder answer = Response.ok(page.changes());
    if (page.next() != null) {
      answer.header("Link", "<?before=%d&limit=%d>; rel=\"next\"".formatted(page.next(), limit));
    }
    return answer.build();
  }
}
