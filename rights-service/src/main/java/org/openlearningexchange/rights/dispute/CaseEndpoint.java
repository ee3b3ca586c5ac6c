package org.openlearningexchange.rights.dispute;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.Problem;

/** One dispute: reading it, and the steps of operators and parties. */
@Path("/disputes/{id}")
@Tag(name = "Disputes", description = "Notices about resources, and what is decided on them")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
    responseCode = "404",
    description = "dispute-not-found",
    content =
        @Content(
            mediaType = Problem.MEDIA_TYPE,
            schema = @Schema(implementation = Object.class),
            examples = @ExampleObject(name = "dispute-not-found", value = DisputeExample.UNKNOWN)))
@APIResponse(
    responseCode = "403",
    description = "forbidden: a key of another dispute, or a token that does not allow this",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Object.class)))
public class CaseEndpoint {
  private static final String KEY = "Dispute-Key";

  private final CaseStore cases;
  private final CaseAccess access;
  private final CaseWork work;
  private final Clock clock;

  public CaseEndpoint(CaseStore cases, CaseAccess access, CaseWork work, Clock clock) {
    this.cases = cases;
    this.access = access;
    this.work = work;
    this.clock = clock;
  }

  @GET
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(
      operationId = "readDispute",
      summary = "Read a dispute",
      description =
          "Everybody sees its state, what it does to the resource and why. The notifier (with the"
              + " key) and the member that provides the resource see what was written; operators"
              + " see who wrote it.")
  @APIResponse(
      responseCode = "200",
      description = "The dispute",
      content =
          @Content(
              schema = @Schema(implementation = CaseView.class),
              examples =
                  @ExampleObject(
                      name = "as everybody sees it",
                      value = DisputeExample.PUBLIC_VIEW)))
  public Uni<CaseView> read(
      @Parameter(
              description = "Id of the dispute",
              example = "3f8f2a3e-6b1d-4c55-9d7e-2f0a5c7b9e11")
          @PathParam("id")
          UUID id,
      @Parameter(description = "The notifier's key") @HeaderParam(KEY) @Nullable String header,
      @Parameter(description = "The same, where no header can be sent") @QueryParam("key")
          @Nullable String query) {
    return file(id).map(file -> view(file, header == null ? query : header));
  }

  @POST
  @Path("acknowledgement")
  @RolesAllowed(Caller.OPERATOR)
  @Operation(
      operationId = "acknowledgeDispute",
      summary = "Say that you look at a notice",
      description = "For operators, within a day of receipt. The resource stays as it is.")
  @APIResponse(
      responseCode = "200",
      description = "The dispute, acknowledged",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  @APIResponse(
      responseCode = "409",
      description = "dispute-state, with 'state' and 'nextSteps'",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "dispute-state", value = DisputeExample.STATE)))
  public Uni<CaseView> acknowledge(@PathParam("id") UUID id) {
    return take(id, new Step.Acknowledgement(), access.operator(null));
  }

  @POST
  @Path("restriction")
  @RolesAllowed(Caller.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "restrictDisputedResource",
      summary = "Flag or hide the resource until it is decided",
      description =
          "For operators; with the statement of reasons that the member gets (DSA Art. 17). Holds"
              + " within seconds in search and catalogue, also for other resources with the same"
              + " address. Again, to change from flagged to hidden or back.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = RestrictionDraft.class),
              examples = @ExampleObject(name = "hidden", value = DisputeExample.RESTRICTION)))
  @APIResponse(
      responseCode = "200",
      description = "The dispute, restricted; 'openUntil' says until when the member may answer",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: 'errors' names each field at fault",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "invalid-request", value = DisputeExample.INVALID)))
  @APIResponse(
      responseCode = "409",
      description = "dispute-state, with 'state' and 'nextSteps'",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "dispute-state", value = DisputeExample.STATE)))
  public Uni<CaseView> restrict(@PathParam("id") UUID id, @NotNull RestrictionDraft draft) {
    return take(id, draft.check(), access.operator(draft.statementOfReasons()));
  }

  @POST
  @Path("rejection")
  @RolesAllowed(Caller.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "rejectNotice",
      summary = "Reject a notice",
      description =
          "For operators: it gives no ground to restrict anything. The notifier may appeal.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = RejectionDraft.class),
              examples = @ExampleObject(name = "rejected", value = DisputeExample.REJECTION)))
  @APIResponse(
      responseCode = "200",
      description = "The dispute, rejected; 'openUntil' says until when the notifier may appeal",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: 'errors' names each field at fault",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "invalid-request", value = DisputeExample.INVALID)))
  @APIResponse(
      responseCode = "409",
      description = "dispute-state, with 'state' and 'nextSteps'",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "dispute-state", value = DisputeExample.STATE)))
  public Uni<CaseView> reject(@PathParam("id") UUID id, @NotNull RejectionDraft draft) {
    return take(id, draft.check(), access.operator(draft.statementOfReasons()));
  }

  @POST
  @Path("counter-notice")
  @RolesAllowed(Caller.MEMBER)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "sendCounterNotice",
      summary = "Answer a notice about your resource",
      description = "For the member that provides it, within fourteen days of the restriction.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ReplyDraft.class),
              examples = @ExampleObject(name = "a licence", value = DisputeExample.REPLY)))
  @APIResponse(
      responseCode = "200",
      description = "The dispute with your answer",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: 'errors' names each field at fault",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "invalid-request", value = DisputeExample.INVALID)))
  @APIResponse(
      responseCode = "409",
      description = "dispute-state, with 'state' and 'nextSteps'; also once the time ran out",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "dispute-state", value = DisputeExample.STATE)))
  public Uni<CaseView> answer(@PathParam("id") UUID id, @NotNull ReplyDraft draft) {
    String reply = draft.check();
    return file(id)
        .chain(file -> work.take(id, new Step.CounterNotice(), access.provider(file, reply)))
        .chain(() -> view(id, Viewer.PARTY));
  }

  @POST
  @Path("resolution")
  @RolesAllowed(Caller.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "resolveDispute",
      summary = "Decide a dispute, or an appeal",
      description =
          "For operators. Lifting is open at any time; upholding once the member has answered or"
              + " its time has run out. The decision on an appeal closes the dispute.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ResolutionDraft.class),
              examples = @ExampleObject(name = "lifted", value = DisputeExample.RESOLUTION)))
  @APIResponse(
      responseCode = "200",
      description = "The dispute, resolved or closed",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: 'errors' names each field at fault",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "invalid-request", value = DisputeExample.INVALID)))
  @APIResponse(
      responseCode = "409",
      description = "dispute-state, with 'state' and 'nextSteps'",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "dispute-state", value = DisputeExample.STATE)))
  public Uni<CaseView> resolve(@PathParam("id") UUID id, @NotNull ResolutionDraft draft) {
    return take(id, draft.check(), access.operator(draft.statementOfReasons()));
  }

  @POST
  @Path("appeal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "appealDispute",
      summary = "Appeal a decision",
      description =
          "For the notifier, with the key, and the member that provides the resource; free of"
              + " charge, within six months. A rejection can be appealed by the notifier alone.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ReplyDraft.class),
              examples = @ExampleObject(name = "an appeal", value = DisputeExample.REPLY)))
  @APIResponse(
      responseCode = "200",
      description = "The dispute, appealed",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: 'errors' names each field at fault",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "invalid-request", value = DisputeExample.INVALID)))
  @APIResponse(
      responseCode = "401",
      description = "unauthorized: neither a key nor a token",
      content =
          @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Object.class)))
  @APIResponse(
      responseCode = "409",
      description = "dispute-state, with 'state' and 'nextSteps'",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "dispute-state", value = DisputeExample.STATE)))
  public Uni<CaseView> appeal(
      @PathParam("id") UUID id,
      @Parameter(description = "The notifier's key") @HeaderParam(KEY) @Nullable String header,
      @Parameter(description = "The same, where no header can be sent") @QueryParam("key")
          @Nullable String query,
      @NotNull ReplyDraft draft) {
    String reply = draft.check();
    return file(id)
        .map(file -> access.party(file, header == null ? query : header, reply))
        .chain(deed -> work.take(id, new Step.Appeal(deed.by()), deed))
        .chain(() -> view(id, Viewer.PARTY));
  }

  private Uni<CaseView> take(UUID id, Step step, Deed deed) {
    return work.take(id, step, deed).chain(() -> view(id, Viewer.OPERATOR));
  }

  private Uni<CaseView> view(UUID id, Viewer viewer) {
    return file(id).map(file -> CaseView.of(file, viewer, clock.instant()));
  }

  private CaseView view(CaseFile file, @Nullable String key) {
    return CaseView.of(file, access.viewer(file, key), clock.instant());
  }

  private Uni<CaseFile> file(UUID id) {
    return cases.find(id).map(found -> found.orElseThrow(() -> StepStore.unknown(id)));
  }
}
