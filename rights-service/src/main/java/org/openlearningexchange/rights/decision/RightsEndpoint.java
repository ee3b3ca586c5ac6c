package org.openlearningexchange.rights.decision;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.history.HistoryStore;

/** Decisions over HTTP; open to everyone. */
@Path("/resources/{id}/rights")
@Tag(name = "Rights", description = "What may be done with a resource")
@Produces(MediaType.APPLICATION_JSON)
public class RightsEndpoint {
  private static final String NOT_FOUND =
      """
      {"type":"/problems/resource-not-found","title":"There is no such resource","status":404,
      "detail":"No resource has the id 0b0f1f7e-1111-5222-8333-444455556666."}\
      """;
  private static final String GONE =
      """
      {"type":"/problems/resource-gone","title":"This resource is no longer in the exchange",
      "status":410,"detail":"It left the exchange at 2026-03-01T02:00:00Z; what it was under is in its history.",
      "since":"2026-03-01T02:00:00Z","reason":"deleted-at-source",
      "earlier":[{"expression":"CC-BY-4.0","label":"CC BY 4.0",
      "licenceUri":"https://creativecommons.org/licenses/by/4.0/","permits":["share","adapt","commercial"],
      "from":"2025-01-15T03:12:45Z","until":"2026-03-01T02:00:00Z",
      "sentence":"Copies obtained until 2026-03-01 may be used under CC BY 4.0."}]}\
      """;

  private static final String RESTRICTED =
      """
      {"type":"/problems/resource-restricted","title":"A dispute keeps this resource from being shown",
      "status":451,"detail":"It is hidden while a notice about it is looked into, or since one was upheld.",
      "dispute":"3f8f2a3e-6b1d-4c55-9d7e-2f0a5c7b9e11","since":"2026-11-02T09:30:00Z"}\
      """;

  private static final String NOT_YET =
      """
      {"type":"/problems/rights-not-known-then","title":"Nothing was known of this resource then",
      "status":404,"detail":"The exchange first saw 0b0f1f7e-1111-5222-8333-444455556666 at 2025-08-15T03:12:45Z.",
      "firstSeen":"2025-08-15T03:12:45Z"}\
      """;

  private final RightsStore store;
  private final HistoryStore history;
  private final Clock clock;

  public RightsEndpoint(RightsStore store, HistoryStore history, Clock clock) {
    this.store = store;
    this.history = history;
    this.clock = clock;
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
                          "missing":[],"parts":[],"signals":[],
                          "earlier":[{"expression":"CC-BY-4.0","label":"CC BY 4.0",
                          "licenceUri":"https://creativecommons.org/licenses/by/4.0/",
                          "permits":["share","adapt","commercial"],
                          "from":"2025-01-15T03:12:45Z","until":"2026-01-15T03:12:45.120Z",
                          "sentence":"Copies obtained until 2026-01-15 may be used under CC BY 4.0."}],
                          "since":"2026-01-15T03:12:45.120Z"}\
                          """)))
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: 'at' is no date and no instant, or lies ahead",
      content =
          @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Object.class)))
  @APIResponse(
      responseCode = "404",
      description =
          "resource-not-found, or rights-not-known-then: 'at' is before 'firstSeen', when the"
              + " exchange first saw it",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = {
                @ExampleObject(name = "resource-not-found", value = NOT_FOUND),
                @ExampleObject(name = "rights-not-known-then", value = NOT_YET)
              }))
  @APIResponse(
      responseCode = "410",
      description =
          "resource-gone: withdrawn, with 'since', 'reason' and 'earlier', the licences that copies"
              + " obtained before stay under",
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
          UUID id,
      @Parameter(
              description =
                  "What held then: a date, which means its end (UTC), or an instant; also of"
                      + " resources that have left since",
              example = "2025-06-01")
          @QueryParam("at")
          @Nullable String at) {
    return at == null
        ? store.find(id).map(found -> RightsView.of(ShownRights.of(id, found)))
        : readAt(id, AsOf.parse(at, clock.instant()));
  }

  private Uni<RightsView> readAt(UUID id, AsOf at) {
    return store
        .find(id)
        .invoke(ShownRights::refuseHidden)
        .invoke(found -> ShownRights.refuseGoneBy(at.instant(), found))
        .chain(
            found ->
                history
                    .findAt(id, at.instant())
                    .chain(
                        held ->
                            held.isPresent()
                                ? Uni.createFrom()
                                    .item(
                                        RightsView.of(
                                            id,
                                            held.get(),
                                            ShownRights.left(found),
                                            ShownRights.dispute(found)))
                                : refuseBeforeFirst(id)));
  }

  private <T> Uni<T> refuseBeforeFirst(UUID id) {
    return history
        .findFirst(id)
        .map(
            first -> {
              throw first
                  .map(seen -> ShownRights.notYet(id, seen))
                  .orElseGet(() -> ShownRights.unknown(id));
            });
  }
}
