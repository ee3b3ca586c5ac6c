package org.openlearningexchange.rights.decision;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openlearningexchange.kit.problem.Problem;

/** Decisions over HTTP; open to everyone. */
@Path("/resources/{id}/rights")
@Tag(name = "Rights", description = "What may be done with a resource")
@Produces(MediaType.APPLICATION_JSON)
public class RightsEndpoint {
  private static final String NOT_FOUND =
      """
      {"type":"/problems/resource-not-found","title":"There is no such resource","status":404,
      "detail":"No resource has the id 0b0f1f7e-1111-5222-8333-444455556666."}""";
  private static final String GONE =
      """
      {"type":"/problems/resource-gone","title":"This resource is no longer in the exchange",
      "status":410,"detail":"It left the exchange at 2026-03-01T02:00:00Z; what it was under is in its history.",
      "since":"2026-03-01T02:00:00Z","reason":"deleted-at-source"}""";

  private static final String RESTRICTED =
      """
      {"type":"/problems/resource-restricted","title":"A dispute keeps this resource from being shown",
      "status":451,"detail":"It is hidden while a notice about it is looked into, or since one was upheld.",
      "dispute":"3f8f2a3e-6b1d-4c55-9d7e-2f0a5c7b9e11","since":"2026-11-02T09:30:00Z"}""";

  private final RightsStore store;

  public RightsEndpoint(RightsStore store) {
    this.store = store;
  }

  @GET
  @Operation(
      operationId = "readRights",
      summary = "Read what may be done with a resource",
      description =
          "Decided from the statements of the source, which are given as evidence; never more than"
              + " they allow. No legal advice.")
  @APIResponse(
      responseCode = "200",
      description = "The decision",
      content =
          @Content(
              schema = @Schema(implementation = RightsView.class),
              examples =
                  @ExampleObject(
                      name = "declared",
                      value =
                          """
                          {"resourceId":"0b0f1f7e-1111-5222-8333-444455556666",
                          "expression":"CC-BY-SA-4.0","label":"CC BY-SA 4.0",
                          "licenceUri":"https://creativecommons.org/licenses/by-sa/4.0/",
                          "status":"declared","confidence":0.98,
                          "permits":["share","adapt","commercial"],
                          "requires":["attribution","share-alike"],
                          "evidence":[{"statement":{"text":"https://creativecommons.org/licenses/by-sa/4.0/deed.de",
                          "field":"dc:rights"},"rule":"address","expression":"CC-BY-SA-4.0"}],
                          "since":"2026-01-15T03:12:45.120Z"}""")))
  @APIResponse(
      responseCode = "404",
      description = "resource-not-found",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "resource-not-found", value = NOT_FOUND)))
  @APIResponse(
      responseCode = "410",
      description = "resource-gone: withdrawn, with 'since' and 'reason'",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "resource-gone", value = GONE)))
  @APIResponse(
      responseCode = "451",
      description = "resource-restricted: a dispute hides it, with 'dispute' and 'since'",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "resource-restricted", value = RESTRICTED)))
  public Uni<RightsView> read(
      @Parameter(
              description = "Id of the resource",
              example = "0b0f1f7e-1111-5222-8333-444455556666")
          @PathParam("id")
          UUID id) {
    return store.find(id).map(found -> RightsView.of(ShownRights.of(id, found)));
  }

  @GET
  @Path("history")
  @Operation(
      operationId = "readRightsHistory",
      summary = "Read how the decision on a resource changed",
      description =
          "The latest change first, up to 200. A licence once given stays given to whoever took a"
              + " copy then, so the history outlives the resource.")
  @APIResponse(
      responseCode = "200",
      description = "The changes",
      content =
          @Content(
              schema = @Schema(implementation = DecisionChange[].class),
              examples =
                  @ExampleObject(
                      name = "one change",
                      value =
                          """
                          [{"changedAt":"2026-01-15T03:12:45.120Z","from":"CC-BY-4.0","to":"CC-BY-NC-4.0",
                          "runId":"5d9a6c1e-7777-4888-9999-aaaabbbbcccc",
                          "decision":{"expression":"CC-BY-NC-4.0","label":"CC BY-NC 4.0",
                          "licenceUri":"https://creativecommons.org/licenses/by-nc/4.0/",
                          "status":"declared","confidence":0.9,"permits":["share","adapt"],
                          "requires":["attribution"],"evidence":[{"statement":{"text":"CC BY-NC 4.0",
                          "field":"dc:rights"},"rule":"code","expression":"CC-BY-NC-4.0"}],
                          "rulesVersion":1,"decidedAt":"2026-01-15T03:12:45.120Z"}}]""")))
  @APIResponse(
      responseCode = "404",
      description = "resource-not-found: no decision was ever made on it",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "resource-not-found", value = NOT_FOUND)))
  @APIResponse(
      responseCode = "451",
      description = "resource-restricted: a dispute hides it, with 'dispute' and 'since'",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "resource-restricted", value = RESTRICTED)))
  public Uni<List<DecisionChange>> history(
      @Parameter(
              description = "Id of the resource",
              example = "0b0f1f7e-1111-5222-8333-444455556666")
          @PathParam("id")
          UUID id) {
    return store
        .find(id)
        .invoke(ShownRights::refuseHidden)
        .chain(() -> store.history(id))
        .invoke(
            changes -> {
              if (changes.isEmpty()) {
                throw ShownRights.unknown(id);
              }
            });
  }
}
