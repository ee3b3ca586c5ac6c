package org.openlearningexchange.rights.override;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.RightsProblem;
import org.openlearningexchange.rights.decision.OverrideOrder;
import org.openlearningexchange.rights.decision.ResourcePublisher;
import org.openlearningexchange.rights.decision.ResourceRights;
import org.openlearningexchange.rights.decision.RightsStore;
import org.openlearningexchange.rights.decision.ShownRights;

/**
 * Overrides over HTTP: everyone may read the one that stands, its owner and operators change it.
 */
@Path("/resources/{id}/rights/override")
@Tag(name = "Overrides", description = "Rulings by members and operators")
@Produces(MediaType.APPLICATION_JSON)
public class OverrideEndpoint {
  private static final String EXAMPLE =
      """
      {"resourceId":"0b0f1f7e-1111-5222-8333-444455556666","licence":"CC-BY-4.0","by":"member",
      "reason":"The author changed the licence by letter of 3 March 2026.",
      "since":"2026-03-04T09:00:00Z","expires":"2027-01-01T00:00:00Z"}""";
  private static final String OUTRANKED =
      """
      {"type":"/problems/override-outranked","title":"An operator's override stands","status":409,
      "detail":"An operator overrode this licence: 'Wrong statement.'. Ask the operators to take it back."}""";

  private final OverrideStore store;
  private final AuditStore audit;
  private final RightsStore rights;
  private final Ownership ownership;
  private final ResourcePublisher publisher;
  private final Caller caller;
  private final Clock clock;

  OverrideEndpoint(
      OverrideStore store,
      AuditStore audit,
      RightsStore rights,
      Ownership ownership,
      ResourcePublisher publisher,
      Caller caller,
      Clock clock) {
    this.store = store;
    this.audit = audit;
    this.rights = rights;
    this.ownership = ownership;
    this.publisher = publisher;
    this.caller = caller;
    this.clock = clock;
  }

  @PUT
  @RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "overrideRights",
      summary = "Override what a resource's statements come to",
      description =
          "By the member that registered the resource's repository, or an operator, whose word"
              + " outranks the member's. Holds at once, survives every harvest, and is shown as what"
              + " it is, with its reason; the statements decide again when it ends. May be repeated.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = OverrideDraft.class),
              examples =
                  @ExampleObject(
                      name = "until the end of 2026",
                      value =
                          """
                          {"licence":"CC-BY-4.0",
                          "reason":"The author changed the licence by letter of 3 March 2026.",
                          "expires":"2027-01-01T00:00:00Z"}""")))
  @APIResponse(
      responseCode = "200",
      description = "The override that stands",
      content =
          @Content(
              schema = @Schema(implementation = OverrideView.class),
              examples = @ExampleObject(name = "override", value = EXAMPLE)))
  @APIResponse(responseCode = "400", description = "invalid-request: 'errors' names the fields")
  @APIResponse(responseCode = "401", description = "unauthorized")
  @APIResponse(responseCode = "403", description = "forbidden: another member's resource")
  @APIResponse(responseCode = "404", description = "resource-not-found")
  @APIResponse(
      responseCode = "409",
      description = "override-outranked: an operator's stands, and a member speaks",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "override-outranked", value = OUTRANKED)))
  @APIResponse(responseCode = "410", description = "resource-gone: withdrawn")
  @APIResponse(responseCode = "503", description = "unavailable: its owner is not known yet")
  public Uni<OverrideView> put(@PathParam("id") UUID id, @NotNull OverrideDraft draft) {
    Actor actor = Actor.of(caller);
    OverrideOrder order = draft.check(actor.role(), clock.instant());
    return owned(id)
        .chain(() -> store.put(id, order, actor))
        .invoke(publisher::publishSoon)
        .map(standing -> OverrideView.of(id, standing));
  }

  @GET
  @Operation(
      operationId = "readRightsOverride",
      summary = "Read the override of a resource's licence",
      description = "Open to everyone, as the decision is that it stands behind.")
  @APIResponse(
      responseCode = "200",
      description = "The override that stands",
      content =
          @Content(
              schema = @Schema(implementation = OverrideView.class),
              examples = @ExampleObject(name = "override", value = EXAMPLE)))
  @APIResponse(
      responseCode = "404",
      description = "resource-not-found, or override-not-found: its statements decide")
  @APIResponse(responseCode = "410", description = "resource-gone: withdrawn")
  @APIResponse(responseCode = "451", description = "resource-restricted: a dispute hides it")
  public Uni<OverrideView> read(@PathParam("id") UUID id) {
    return rights.find(id).map(found -> view(id, ShownRights.of(id, found)));
  }

  @DELETE
  @RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
  @Operation(
      operationId = "endRightsOverride",
      summary = "Take an override back",
      description = "The statements decide again, at once. By who may override.")
  @APIResponse(responseCode = "204", description = "It is gone")
  @APIResponse(responseCode = "401", description = "unauthorized")
  @APIResponse(responseCode = "403", description = "forbidden: another member's resource")
  @APIResponse(responseCode = "404", description = "resource-not-found, override-not-found")
  @APIResponse(
      responseCode = "409",
      description = "override-outranked: an operator's stands, and a member speaks",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "override-outranked", value = OUTRANKED)))
  @APIResponse(responseCode = "410", description = "resource-gone: withdrawn")
  @APIResponse(responseCode = "503", description = "unavailable: its owner is not known yet")
  public Uni<Void> delete(@PathParam("id") UUID id) {
    Actor actor = Actor.of(caller);
    return owned(id).chain(() -> store.delete(id, actor)).invoke(publisher::publishSoon);
  }

  @GET
  @Path("audit")
  @RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
  @Operation(
      operationId = "readRightsOverrideAudit",
      summary = "Read who overrode a resource's licence",
      description =
          "For the member that registered its repository, and operators. The latest first, up to"
              + " 200.")
  @APIResponse(
      responseCode = "200",
      description = "What was done",
      content =
          @Content(
              schema = @Schema(implementation = AuditEntry[].class),
              examples =
                  @ExampleObject(
                      name = "set once",
                      value =
                          """
                          [{"at":"2026-03-04T09:00:00Z","clientId":"c-7f3a","role":"member",
                          "action":"set","after":"CC-BY-4.0",
                          "reason":"The author changed the licence by letter of 3 March 2026."}]""")))
  @APIResponse(responseCode = "401", description = "unauthorized")
  @APIResponse(responseCode = "403", description = "forbidden: another member's resource")
  @APIResponse(responseCode = "404", description = "resource-not-found")
  @APIResponse(responseCode = "410", description = "resource-gone: withdrawn")
  @APIResponse(responseCode = "503", description = "unavailable: its owner is not known yet")
  public Uni<List<AuditEntry>> audit(@PathParam("id") UUID id) {
    return owned(id).chain(() -> audit.list(id));
  }

  private Uni<Void> owned(UUID id) {
    return rights
        .find(id)
        .map(found -> ShownRights.present(id, found))
        .invoke(
            decided -> ownership.require(caller, decided.harvested().provenance().repositoryId()))
        .replaceWithVoid();
  }

  private static OverrideView view(UUID id, ResourceRights.Decided decided) {
    return Optional.ofNullable(decided.decision().override())
        .map(override -> OverrideView.of(id, decided.decision(), override))
        .orElseThrow(
            () ->
                Problem.of(
                    RightsProblem.OVERRIDE_NOT_FOUND,
                    "The licence of %s is decided by its statements.".formatted(id)));
  }
}
