package org.openlearningexchange.catalog.client;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.catalog.Page;
import org.openlearningexchange.kit.access.Caller;

/** API clients over HTTP. */
@Path("/clients")
@Tag(name = "Access")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
public class ClientEndpoint {
  private final ClientStore store;
  private final ClientRegistrar registrar;
  private final Caller caller;

  public ClientEndpoint(ClientStore store, ClientRegistrar registrar, Caller caller) {
    this.store = store;
    this.registrar = registrar;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Caller.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Register a client",
      description = "For operators. The answer holds the secret, this once.")
  @APIResponse(
      responseCode = "201",
      description = "The client with its secret",
      content = @Content(schema = @Schema(implementation = NewSecret.class)))
  @APIResponse(responseCode = "404", description = "member-not-found")
  public Uni<Response> register(@NotNull ClientDraft draft) {
    return registrar
        .register(draft, caller.clientId())
        .map(client -> noStore(Response.status(Response.Status.CREATED), client));
  }

  @GET
  @Operation(
      summary = "List clients",
      description = "An operator sees all of them, a member's client those of its member.")
  @APIResponse(responseCode = "200", description = "A page of clients, without secrets")
  public Uni<Page<Client>> list(
      @Parameter(description = "Only those of this member") @QueryParam("memberId")
          @Nullable UUID memberId,
      @Parameter(description = "'next' of the page before") @QueryParam("after")
          @Nullable String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    Optional<UUID> wanted = Optional.ofNullable(memberId);
    wanted.ifPresent(caller::requireOwner);
    return store
        .list(after, caller.isOperator() ? wanted : caller.memberId(), limit + 1)
        .map(clients -> Page.of(clients, limit, Client::id));
  }

  @POST
  @Path("{id}/secret")
  @Operation(
      summary = "Give a client a new secret",
      description =
          "The answer holds it, this once. The old secret, and the tokens that the client has, are"
              + " refused from now on.")
  @APIResponse(
      responseCode = "200",
      description = "The client with its new secret",
      content = @Content(schema = @Schema(implementation = NewSecret.class)))
  @APIResponse(responseCode = "404", description = "client-not-found")
  @APIResponse(responseCode = "409", description = "client-revoked")
  public Uni<Response> rotate(@PathParam("id") String id) {
    return registrar.rotate(id, caller).map(client -> noStore(Response.ok(), client));
  }

  @DELETE
  @Path("{id}")
  @Operation(
      summary = "Revoke a client",
      description =
          "Its tokens are refused everywhere within seconds. May be repeated; is for good.")
  @APIResponse(responseCode = "204", description = "It is revoked")
  @APIResponse(responseCode = "404", description = "client-not-found")
  public Uni<Void> revoke(@PathParam("id") String id) {
    return registrar.revoke(id, caller).replaceWithVoid();
  }

  private static Response noStore(Response.ResponseBuilder response, NewSecret secret) {
    return response.header("Cache-Control", "no-store").entity(secret).build();
  }
}
