package org.openlearningexchange.rights.dispute;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.Problem;

/** Notices, from everybody, and the list of disputes. */
@Path("/disputes")
@Tag(name = "Disputes", description = "Notices about resources, and what is decided on them")
@Produces(MediaType.APPLICATION_JSON)
public class DisputeEndpoint {
  private final DisputeStore store;
  private final CaseStore cases;
  private final CaseAccess access;
  private final Deadlines deadlines;
  private final Clock clock;

  public DisputeEndpoint(
      DisputeStore store, CaseStore cases, CaseAccess access, DisputeConfig config, Clock clock) {
    this.store = store;
    this.cases = cases;
    this.access = access;
    this.deadlines = Deadlines.of(config);
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "sendNotice",
      summary = "Send a notice about a resource",
      description =
          "Open to everyone, without an account: tells of material, or of a licence claimed for it,"
              + " that infringes a right, in the parts that the Digital Services Act asks for"
              + " (Art. 16). The notice by itself changes nothing; a person looks at it within a"
              + " day and decides within three. Name, e-mail address and reasons are never public."
              + " No legal advice.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = NoticeDraft.class),
              examples = @ExampleObject(name = "a photograph", value = DisputeExample.NOTICE)))
  @APIResponse(
      responseCode = "201",
      description = "The confirmation of receipt, with a key that is shown this once",
      headers = @Header(name = "Location", description = "The dispute"),
      content =
          @Content(
              schema = @Schema(implementation = ReceivedNotice.class),
              examples = @ExampleObject(name = "received", value = DisputeExample.RECEIVED)))
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: 'errors' names each field at fault",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "invalid-request", value = DisputeExample.INVALID)))
  @APIResponse(
      responseCode = "404",
      description = "resource-not-found: the exchange has no such resource",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples =
                  @ExampleObject(name = "resource-not-found", value = DisputeExample.NO_RESOURCE)))
  @APIResponse(
      responseCode = "429",
      description = "too-many-notices: 'Retry-After' says when to try again",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples =
                  @ExampleObject(name = "too-many-notices", value = DisputeExample.TOO_MANY)))
  public Uni<Response> send(@NotNull NoticeDraft draft) {
    FollowUpKey key = FollowUpKey.create();
    return store.receive(draft.check(), key, clock.instant()).map(dispute -> created(dispute, key));
  }

  private Response created(Dispute dispute, FollowUpKey key) {
    return Response.created(URI.create("/disputes/" + dispute.id()))
        .header("Cache-Control", "no-store")
        .entity(ReceivedNotice.of(dispute, key, deadlines))
        .build();
  }

  @GET
  @RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
  @Operation(
      operationId = "listDisputes",
      summary = "List disputes, the latest first",
      description = "For operators: all; for members: those about resources of their repositories.")
  @APIResponse(
      responseCode = "200",
      description = "A page of disputes, without what was written in them",
      content = @Content(schema = @Schema(implementation = DisputePage.class)))
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: 'errors' names the parameter at fault",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "invalid-request", value = DisputeExample.INVALID)))
  @APIResponse(
      responseCode = "401",
      description = "unauthorized: no token, or one that is not valid",
      content =
          @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Object.class)))
  @APIResponse(
      responseCode = "403",
      description = "forbidden: neither an operator nor a member",
      content =
          @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Object.class)))
  public Uni<DisputePage> list(
      @Parameter(description = "Only disputes in this state", example = "received")
          @QueryParam("state")
          @Nullable String state,
      @Parameter(description = "true: only those whose next step is late") @QueryParam("overdue")
          boolean overdue,
      @Parameter(
              description = "Only disputes that name this resource",
              example = "0b0f1f7e-1111-5222-8333-444455556666")
          @QueryParam("resource")
          @Nullable UUID resource,
      @Parameter(description = "'next' of the page before")
          @QueryParam("after")
          @DefaultValue("" + Long.MAX_VALUE)
          long after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    Instant now = clock.instant();
    return cases
        .list(new CaseQuery(after, state, overdue, resource, access.listed(), limit + 1), now)
        .map(found -> page(found, limit, now));
  }

  private static DisputePage page(List<Dispute> found, int limit, Instant now) {
    List<Dispute> shown = found.subList(0, Math.min(limit, found.size()));
    return new DisputePage(
        shown.stream().map(dispute -> CaseView.listed(dispute, now)).toList(),
        found.size() > limit ? String.valueOf(shown.get(limit - 1).number()) : null);
  }
}
