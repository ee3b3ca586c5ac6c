package org.openlearningexchange.rights.subscription;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.NoCache;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.Problem;

/** Subscriptions over HTTP; a portal or member sees its own, an operator all. */
@Path("/subscriptions")
@Tag(name = "Notices", description = "Being told of changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Caller.PORTAL, Caller.MEMBER, Caller.OPERATOR})
@NoCache
@APIResponse(
    responseCode = "401",
    description = "unauthorized: no valid token",
    content =
        @Content(
            mediaType = Problem.MEDIA_TYPE,
            schema = @Schema(implementation = Object.class),
            examples =
                @ExampleObject(
                    name = "unauthorized",
                    value =
                        """
                        {"type":"/problems/unauthorized","title":"A valid access token is needed","status":401,
                        "detail":"Send 'Authorization: Bearer …' with a token from POST /oauth/token of the catalogue."}""")))
public class SubscriptionEndpoint {
  static final String NOT_FOUND =
      """
      {"type":"/problems/subscription-not-found","title":"You have no such subscription","status":404,
      "detail":"GET /subscriptions lists yours; none has the id 2f1c7f0e-8c1f-4b1b-9d56-0d2f4c7f1a11."}""";
  static final String SUBSCRIPTION =
      """
      {"id":"2f1c7f0e-8c1f-4b1b-9d56-0d2f4c7f1a11","client":"portal-7",
      "url":"https://portal.example.org/oer-notices","kinds":["licence-changed","restricted"],
      "all":false,"repositories":[],"resources":2,"state":"active",
      "lastDelivery":{"at":"2026-03-01T02:00:03.100Z","notices":1},
      "createdAt":"2026-02-01T10:00:00Z"}""";
  private static final int MOST_AT_ONCE = 200;

  private final Subscribing subscribing;
  private final SubscriptionStore store;
  private final Caller caller;

  public SubscriptionEndpoint(Subscribing subscribing, SubscriptionStore store, Caller caller) {
    this.subscribing = subscribing;
    this.store = store;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "subscribe",
      summary = "Subscribe to changes",
      description =
          "From now on, notices are sent to the address, signed as Standard Webhooks has it, up to"
              + " 100 in one POST, in order, at least once; tried again for three days. The answer"
              + " holds the secret, this once.")
  @APIResponse(
      responseCode = "201",
      description = "The subscription with its secret",
      content =
          @Content(
              schema = @Schema(implementation = CreatedSubscription.class),
              examples =
                  @ExampleObject(
                      name = "created",
                      value =
                          """
                          {"id":"2f1c7f0e-8c1f-4b1b-9d56-0d2f4c7f1a11",
                          "secret":"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw1Ok5pZcD0jM=","subscription":
                          """
                              + SUBSCRIPTION
                              + "}")))
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: names each field at fault",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples =
                  @ExampleObject(
                      name = "invalid-request",
                      value =
                          """
                          {"type":"/problems/invalid-request","title":"The request is not valid","status":400,
                          "detail":"The subscription is not valid; see errors.",
                          "errors":[{"field":"url","detail":"is an https address"}]}""")))
  @APIResponse(
      responseCode = "409",
      description = "too-many-subscriptions: with 'most'",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples =
                  @ExampleObject(
                      name = "too-many-subscriptions",
                      value =
                          """
                          {"type":"/problems/too-many-subscriptions","title":"No more subscriptions are possible",
                          "status":409,"detail":"At most 20 are possible; delete one, or add resources to one.",
                          "most":20}""")))
  @APIResponse(
      responseCode = "503",
      description = "subscriptions-closed: the exchange has no key to sign with",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Uni<Response> create(
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = SubscriptionDraft.class),
                      examples =
                          @ExampleObject(
                              name = "two resources",
                              value =
                                  """
                                  {"url":"https://portal.example.org/oer-notices","kinds":["licence-changed","restricted"],
                                  "resources":["0b0f1f7e-1111-5222-8333-444455556666","1c1f2f8e-2222-5333-8444-555566667777"]}""")))
          @Nullable SubscriptionDraft draft,
      @Context UriInfo uri) {
    return subscribing
        .create(Owner.of(caller), draft)
        .map(
            created ->
                Response.created(uri.getAbsolutePathBuilder().path(created.id().toString()).build())
                    .entity(created)
                    .build());
  }

  @GET
  @Operation(
      operationId = "listSubscriptions",
      summary = "List your subscriptions",
      description = "An operator sees all; 200 at a time, in the order of their ids.")
  @APIResponse(
      responseCode = "200",
      description = "The subscriptions, without secrets",
      content =
          @Content(
              schema = @Schema(implementation = Subscription[].class),
              examples = @ExampleObject(name = "one", value = "[" + SUBSCRIPTION + "]")))
  public Uni<List<Subscription>> list(
      @Parameter(description = "Id of the last one that you have") @QueryParam("after")
          @Nullable UUID after) {
    return store.list(Owner.of(caller), after, MOST_AT_ONCE);
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "readSubscription",
      summary = "Read how a subscription goes",
      description = "Its state, its last delivery, and what went wrong last.")
  @APIResponse(
      responseCode = "200",
      description = "The subscription",
      content =
          @Content(
              schema = @Schema(implementation = Subscription.class),
              examples = @ExampleObject(name = "active", value = SUBSCRIPTION)))
  @APIResponse(
      responseCode = "404",
      description = "subscription-not-found: there is none, or it is another's",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "subscription-not-found", value = NOT_FOUND)))
  public Uni<Subscription> read(@PathParam("id") UUID id) {
    return subscribing.get(Owner.of(caller), id);
  }

  @PATCH
  @Path("{id}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Operation(
      operationId = "changeSubscription",
      summary = "Change a subscription, or let it go on",
      description =
          "What is absent stays as it is; 'resources' and 'repositories' are replaced as a whole."
              + " \"state\":\"active\" lets a suspended or ended one go on where it stopped.")
  @APIResponse(
      responseCode = "200",
      description = "The subscription as it is now",
      content = @Content(schema = @Schema(implementation = Subscription.class)))
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: names each field at fault",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "404",
      description = "subscription-not-found: there is none, or it is another's",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Uni<Subscription> change(
      @PathParam("id") UUID id,
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = SubscriptionDraft.class),
                      examples = @ExampleObject(name = "go on", value = "{\"state\":\"active\"}")))
          @Nullable SubscriptionDraft draft) {
    return subscribing.change(Owner.of(caller), id, draft);
  }

  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "unsubscribe",
      summary = "End a subscription",
      description = "Nothing is sent any more; a delivery that is on its way may still arrive.")
  @APIResponse(responseCode = "204", description = "It is gone")
  @APIResponse(
      responseCode = "404",
      description = "subscription-not-found: there is none, or it is another's",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Uni<Void> end(@PathParam("id") UUID id) {
    return subscribing.end(Owner.of(caller), id);
  }

  @POST
  @Path("{id}/secret")
  @Operation(
      operationId = "changeSubscriptionSecret",
      summary = "Give a subscription a new secret",
      description =
          "The answer holds it, this once. For a day deliveries carry two signatures, of the new"
              + " secret and of the former one, so that none is lost while you change over.")
  @APIResponse(
      responseCode = "200",
      description = "The new secret",
      content =
          @Content(
              schema = @Schema(implementation = NewSecret.class),
              examples =
                  @ExampleObject(
                      name = "secret",
                      value =
                          """
                          {"id":"2f1c7f0e-8c1f-4b1b-9d56-0d2f4c7f1a11",
                          "secret":"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw1Ok5pZcD0jM=",
                          "formerSignsUntil":"2026-03-02T02:00:00Z"}""")))
  @APIResponse(
      responseCode = "404",
      description = "subscription-not-found: there is none, or it is another's",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "503",
      description = "subscriptions-closed: the exchange has no key to sign with",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Uni<NewSecret> changeSecret(@PathParam("id") UUID id) {
    return subscribing.changeSecret(Owner.of(caller), id);
  }
}
