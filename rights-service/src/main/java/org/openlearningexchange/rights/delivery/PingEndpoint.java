package org.openlearningexchange.rights.delivery;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.NoCache;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.RightsProblem;
import org.openlearningexchange.rights.subscription.OwnSubscriptions;

/** Lets a subscriber try its receiver. */
@Path("/subscriptions/{id}/test")
@Tag(name = "Notices", description = "Being told of changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Caller.PORTAL, Caller.MEMBER, Caller.OPERATOR})
@NoCache
public class PingEndpoint {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final OwnSubscriptions subscriptions;
  private final ReceiverStore receivers;
  private final DeliverySetup setup;
  private final Clock clock;

  public PingEndpoint(
      OwnSubscriptions subscriptions, ReceiverStore receivers, DeliverySetup setup, Clock clock) {
    this.subscriptions = subscriptions;
    this.receivers = receivers;
    this.setup = setup;
    this.clock = clock;
  }

  @POST
  @Operation(
      operationId = "testSubscription",
      summary = "Send a ping to a subscription's address",
      description =
          "Signed like every delivery, with \"type\":\"ping\" and no notices; answers what came of"
              + " it. Changes nothing; at most one in five seconds.")
  @APIResponse(
      responseCode = "200",
      description = "What came of it",
      content =
          @Content(
              schema = @Schema(implementation = PingResult.class),
              examples = {
                @ExampleObject(name = "arrived", value = "{\"arrived\":true,\"status\":204}"),
                @ExampleObject(
                    name = "not arrived",
                    value = "{\"arrived\":false,\"detail\":\"its host is not known\"}")
              }))
  @APIResponse(
      responseCode = "401",
      description = "unauthorized: no valid token",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "404",
      description = "subscription-not-found: there is none, or it is another's",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "429",
      description = "test-too-soon: with Retry-After",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Uni<PingResult> test(@PathParam("id") UUID id) {
    return subscriptions
        .get(id)
        .chain(() -> receivers.beginTest(id, clock.instant(), PAUSE))
        .map(found -> found.stream().findFirst().orElseThrow(PingEndpoint::tooSoon))
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(receiver -> PingResult.of(setup.messenger().ping(receiver)));
  }

  private static Problem tooSoon() {
    return Problem.of(RightsProblem.TEST_TOO_SOON, "Wait %d seconds.".formatted(PAUSE.toSeconds()))
        .header("Retry-After", Long.toString(PAUSE.toSeconds()));
  }
}
