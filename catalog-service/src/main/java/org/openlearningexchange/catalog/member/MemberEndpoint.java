package org.openlearningexchange.catalog.member;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.catalog.CatalogProblem;
import org.openlearningexchange.catalog.MergePatch;
import org.openlearningexchange.catalog.Page;
import org.openlearningexchange.catalog.TimeOrderedId;
import org.openlearningexchange.catalog.audit.Deed;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.Problem;

/** Members over HTTP. */
@Path("/members")
@Tag(name = "Members")
@Produces(MediaType.APPLICATION_JSON)
public class MemberEndpoint {
  private final MemberStore store;
  private final Caller caller;
  private final Clock clock;

  public MemberEndpoint(MemberStore store, Caller caller, Clock clock) {
    this.store = store;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @RolesAllowed(Caller.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Add a member", description = "For operators.")
  @APIResponse(
      responseCode = "201",
      description = "The member; Location has its address",
      content = @Content(schema = @Schema(implementation = Member.class)))
  public Uni<Response> add(@NotNull MemberDraft draft) {
    MemberParticulars particulars = draft.check();
    Instant now = clock.instant();
    Member member =
        new Member(
            TimeOrderedId.at(now),
            particulars.name(),
            particulars.homepage(),
            particulars.country(),
            now,
            now);
    return store
        .add(member, new Deed(caller.clientId(), "member-added", now))
        .map(added -> Response.created(URI.create("/members/" + added.id())).entity(added).build());
  }

  @GET
  @Operation(summary = "List members, oldest first")
  @APIResponse(responseCode = "200", description = "A page of members")
  public Uni<Page<Member>> list(
      @Parameter(description = "'next' of the page before") @QueryParam("after")
          @Nullable UUID after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return store
        .list(after, limit + 1)
        .map(members -> Page.of(members, limit, member -> member.id().toString()));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read a member")
  @APIResponse(responseCode = "200", description = "The member")
  @APIResponse(responseCode = "404", description = "member-not-found")
  public Uni<Member> read(@PathParam("id") UUID id) {
    return store
        .find(id)
        .map(
            found ->
                found.orElseThrow(
                    () ->
                        Problem.of(
                            CatalogProblem.MEMBER_NOT_FOUND, "No member has the id " + id + ".")));
  }

  @PATCH
  @Path("{id}")
  @RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Change a member",
      description =
          "JSON merge patch (RFC 7396). A new name is published with all of the member's repositories.")
  @RequestBody(content = @Content(schema = @Schema(implementation = MemberDraft.class)))
  @APIResponse(responseCode = "200", description = "The member as it is now")
  @APIResponse(responseCode = "404", description = "member-not-found")
  public Uni<Member> change(@PathParam("id") UUID id, @NotNull JsonNode patch) {
    caller.requireOwner(id);
    Instant now = clock.instant();
    return store.change(
        id,
        member ->
            member.with(
                MergePatch.apply(patch, MemberDraft.of(member), MemberDraft.class).check(), now),
        new Deed(caller.clientId(), "member-changed", now));
  }
}
