package org.openlearningexchange.catalog.repository;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
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
import org.openlearningexchange.catalog.registration.ParticularsDraft;
import org.openlearningexchange.catalog.registration.RepositoryDraft;
import org.openlearningexchange.catalog.run.RunStore;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.Problem;

/** Repositories over HTTP. */
@Path("/repositories")
@Tag(name = "Repositories")
@Produces(MediaType.APPLICATION_JSON)
public class RepositoryEndpoint {
  private final RepositoryStore store;
  private final RepositoryRegistrar registrar;
  private final RunStore runs;
  private final Caller caller;

  public RepositoryEndpoint(
      RepositoryStore store, RepositoryRegistrar registrar, RunStore runs, Caller caller) {
    this.store = store;
    this.registrar = registrar;
    this.runs = runs;
    this.caller = caller;
  }

  @POST
  @RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Register a repository",
      description =
          "It is probed first, and harvested once the probe has found nothing blocking (with"
              + " 'activation' manual: once PUT /repositories/{id}/activation says so). By"
              + " registering, the member agrees that the metadata harvested from it is given to"
              + " everyone under CC0 1.0.")
  @APIResponse(
      responseCode = "201",
      description = "The repository; Location has its address",
      content = @Content(schema = @Schema(implementation = RepositoryView.class)))
  @APIResponse(responseCode = "404", description = "member-not-found")
  @APIResponse(
      responseCode = "409",
      description = "duplicate-repository: 'repository' is the id of the registration that has it")
  public Uni<Response> register(@NotNull RepositoryDraft draft) {
    RepositoryDraft.Checked checked = draft.check(caller.memberId());
    caller.requireOwner(checked.memberId());
    return registrar
        .register(checked, caller.clientId())
        .chain(this::show)
        .map(
            repository ->
                Response.created(URI.create("/repositories/" + repository.id()))
                    .entity(repository)
                    .build());
  }

  @GET
  @Operation(summary = "List repositories, oldest first")
  @APIResponse(responseCode = "200", description = "A page of repositories")
  public Uni<Page<RepositoryView>> list(
      @Parameter(description = "Only those of this member") @QueryParam("memberId")
          @Nullable UUID memberId,
      @Parameter(description = "'next' of the page before") @QueryParam("after")
          @Nullable UUID after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return store
        .list(after, memberId, limit + 1)
        .chain(this::show)
        .map(rows -> Page.of(rows, limit, repository -> repository.id().toString()));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read a repository")
  @APIResponse(responseCode = "200", description = "The repository")
  @APIResponse(responseCode = "404", description = "repository-not-found")
  public Uni<RepositoryView> read(@PathParam("id") UUID id) {
    return store
        .find(id)
        .map(
            found ->
                found.orElseThrow(
                    () ->
                        Problem.of(
                            CatalogProblem.REPOSITORY_NOT_FOUND,
                            "No repository has the id " + id + ".")))
        .chain(this::show);
  }

  @PATCH
  @Path("{id}")
  @RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Change a repository",
      description =
          "JSON merge patch (RFC 7396): null removes what is optional. With another address,"
              + " format or other sets it is probed again and not harvested until the probe has"
              + " passed; its resources stay meanwhile.")
  @RequestBody(content = @Content(schema = @Schema(implementation = ParticularsDraft.class)))
  @APIResponse(responseCode = "200", description = "The repository as it is now")
  @APIResponse(responseCode = "404", description = "repository-not-found")
  @APIResponse(responseCode = "409", description = "duplicate-repository or repository-state")
  public Uni<RepositoryView> change(@PathParam("id") UUID id, @NotNull JsonNode patch) {
    return registrar.change(id, patch, caller).chain(this::show);
  }

  @PUT
  @Path("{id}/probe")
  @RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
  @Operation(
      summary = "Ask for a probe again",
      description =
          "Of a draft or ready repository, for instance when the source was mended. May be"
              + " repeated.")
  @APIResponse(responseCode = "200", description = "The repository as it is now")
  @APIResponse(responseCode = "404", description = "repository-not-found")
  @APIResponse(responseCode = "409", description = "repository-state")
  public Uni<RepositoryView> probe(@PathParam("id") UUID id) {
    return registrar.probe(id, caller).chain(this::show);
  }

  @PUT
  @Path("{id}/activation")
  @RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
  @Operation(
      summary = "Activate a ready repository",
      description = "It is harvested from now on. May be repeated.")
  @APIResponse(responseCode = "200", description = "The repository as it is now")
  @APIResponse(responseCode = "404", description = "repository-not-found")
  @APIResponse(responseCode = "409", description = "repository-state")
  public Uni<RepositoryView> activate(@PathParam("id") UUID id) {
    return registrar.activate(id, caller).chain(this::show);
  }

  @PUT
  @Path("{id}/suspension")
  @RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
  @Operation(
      summary = "Suspend a repository",
      description = "It is not harvested until resumed; its resources stay. May be repeated.")
  @APIResponse(responseCode = "200", description = "The repository as it is now")
  @APIResponse(responseCode = "404", description = "repository-not-found")
  @APIResponse(responseCode = "409", description = "repository-state")
  public Uni<RepositoryView> suspend(@PathParam("id") UUID id) {
    return registrar.suspend(id, caller).chain(this::show);
  }

  @DELETE
  @Path("{id}/suspension")
  @RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
  @Operation(
      summary = "Resume a suspended repository",
      description =
          "It is harvested again; where address, format or sets changed meanwhile, it is probed"
              + " first. May be repeated.")
  @APIResponse(responseCode = "200", description = "The repository as it is now")
  @APIResponse(responseCode = "404", description = "repository-not-found")
  @APIResponse(responseCode = "409", description = "repository-state")
  public Uni<RepositoryView> resume(@PathParam("id") UUID id) {
    return registrar.resume(id, caller).chain(this::show);
  }

  @PUT
  @Path("{id}/retirement")
  @RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Retire a repository",
      description =
          "Hides its resources at once and withdraws them for good. The caller confirms how many"
              + " visible resources that are. There is no way back; it can be registered anew.")
  @APIResponse(
      responseCode = "200",
      description = "It is retired at once: nothing was ever harvested from it",
      content = @Content(schema = @Schema(implementation = RepositoryView.class)))
  @APIResponse(
      responseCode = "202",
      description = "It is retiring; it is retired when everything is withdrawn",
      content = @Content(schema = @Schema(implementation = RepositoryView.class)))
  @APIResponse(responseCode = "404", description = "repository-not-found")
  @APIResponse(
      responseCode = "409",
      description =
          "retirement-not-confirmed, with the true number in 'resources', or repository-state")
  public Uni<Response> retire(@PathParam("id") UUID id, @NotNull @Valid Retirement retirement) {
    Long confirmed = retirement.resources();
    return registrar
        .retire(id, confirmed == null ? -1 : confirmed, caller)
        .chain(this::show)
        .map(
            repository -> Response.status(retirementStatus(repository)).entity(repository).build());
  }

  private static Response.Status retirementStatus(RepositoryView repository) {
    return repository.state() == State.RETIRED ? Response.Status.OK : Response.Status.ACCEPTED;
  }

  private Uni<RepositoryView> show(Repository repository) {
    return show(List.of(repository)).map(shown -> shown.get(0));
  }

  /** With the newest run of each. */
  private Uni<List<RepositoryView>> show(List<Repository> repositories) {
    return runs.findNewest(repositories.stream().map(Repository::id).toList())
        .map(
            newest ->
                repositories.stream()
                    .map(it -> RepositoryView.of(it, Optional.ofNullable(newest.get(it.id()))))
                    .toList());
  }
}
