package org.openlearningexchange.rights.subscription;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.NoCache;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.subscription.WatchedStore.TooManyException;

/** The resources that a subscription is about, over HTTP. */
@Path("/subscriptions/{id}/resources")
@Tag(name = "Notices", description = "Being told of changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Caller.PORTAL, Caller.MEMBER, Caller.OPERATOR})
@NoCache
@APIResponse(
    responseCode = "401",
    description = "unauthorized: no valid token",
    content = @Content(mediaType = Problem.MEDIA_TYPE))
@APIResponse(
    responseCode = "404",
    description = "subscription-not-found: there is none, or it is another's",
    content =
        @Content(
            mediaType = Problem.MEDIA_TYPE,
            schema = @Schema(implementation = Object.class),
            examples =
                @ExampleObject(
                    name = "subscription-not-found",
                    value = SubscriptionEndpoint.NOT_FOUND)))
public class WatchedEndpoint {
  private static final String IDS = "[\"0b0f1f7e-1111-5222-8333-444455556666\"]";

  private final WatchedStore watched;
  private final Subscribing subscribing;
  private final Caller caller;

  public WatchedEndpoint(WatchedStore watched, Subscribing subscribing, Caller caller) {
    this.watched = watched;
    this.subscribing = subscribing;
    this.caller = caller;
  }

  /** Ids to add and to remove; those that are there or gone already do no harm. */
  @Schema(description = "Ids to add and to remove; repeating a change does no harm")
  public record Change(@Nullable List<@Nullable UUID> add, @Nullable List<@Nullable UUID> remove) {}

  @GET
  @Operation(
      operationId = "listSubscribedResources",
      summary = "List the resources that a subscription is about")
  @APIResponse(
      responseCode = "200",
      description = "Their ids, sorted",
      content =
          @Content(
              schema = @Schema(implementation = UUID[].class),
              examples = @ExampleObject(name = "one", value = IDS)))
  public Uni<List<UUID>> list(@PathParam("id") UUID id) {
    return subscribing.get(Owner.of(caller), id).chain(() -> watched.resources(id));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "replaceSubscribedResources",
      summary = "Say anew which resources a subscription is about",
      description = "At most 10,000; all others are forgotten.")
  @APIResponse(
      responseCode = "200",
      description = "The subscription as it is now",
      content = @Content(schema = @Schema(implementation = Subscription.class)))
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: names the field at fault",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Uni<Subscription> replace(
      @PathParam("id") UUID id,
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = UUID[].class),
                      examples = @ExampleObject(name = "one", value = IDS)))
          @Nullable List<@Nullable UUID> resources) {
    Owner owner = Owner.of(caller);
    List<@Nullable UUID> given =
        resources == null ? java.util.Collections.singletonList(null) : resources;
    Set<UUID> ids = checked(given, "resources");
    return watched
        .replaceResources(owner, id, ids)
        .invoke(found -> Subscribing.require(found, id))
        .chain(() -> subscribing.get(owner, id));
  }

  @PATCH
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Operation(
      operationId = "changeSubscribedResources",
      summary = "Add and remove resources",
      description = "At most 10,000 in the end; a change that would exceed that changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "The subscription as it is now",
      content = @Content(schema = @Schema(implementation = Subscription.class)))
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: names the field at fault",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Uni<Subscription> change(
      @PathParam("id") UUID id,
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(implementation = Change.class),
                      examples =
                          @ExampleObject(
                              name = "one more, one less",
                              value =
                                  """
                                  {"add":["0b0f1f7e-1111-5222-8333-444455556666"],
                                  "remove":["1c1f2f8e-2222-5333-8444-555566667777"]}""")))
          @Nullable Change change) {
    Owner owner = Owner.of(caller);
    Change given = change == null ? new Change(null, null) : change;
    Set<UUID> added = checked(Objects.requireNonNullElse(given.add(), List.of()), "add");
    Set<UUID> removed = checked(Objects.requireNonNullElse(given.remove(), List.of()), "remove");
    return watched
        .change(owner, id, added, removed)
        .onFailure(TooManyException.class)
        .transform(e -> tooMany())
        .invoke(found -> Subscribing.require(found, id))
        .chain(() -> subscribing.get(owner, id));
  }

  private static Set<UUID> checked(List<@Nullable UUID> ids, String field) {
    Problem faults = SubscriptionOrder.faults();
    Set<UUID> once = SubscriptionOrder.ids(ids, field, SubscriptionOrder.MOST_RESOURCES, faults);
    if (once == null || faults.hasFieldErrors()) {
      throw faults;
    }
    return once;
  }

  private static Problem tooMany() {
    return SubscriptionOrder.faults()
        .field("add", "makes more than 10,000; subscribe to repositories or to all");
  }
}
