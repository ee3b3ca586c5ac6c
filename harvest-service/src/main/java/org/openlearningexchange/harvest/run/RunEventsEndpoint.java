package org.openlearningexchange.harvest.run;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.kit.problem.Problem;

/** A run while it goes on, as server-sent events. */
@Path("/runs/{id}/events")
@Tag(name = "Runs", description = "What was harvested, with an account of every record.")
public class RunEventsEndpoint {
  private static final String PROBLEM = Problem.MEDIA_TYPE;

  private final RunLookup known;
  private final RunEvents events;

  public RunEventsEndpoint(RunLookup known, RunEvents events) {
    this.known = known;
    this.events = events;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  @ResponseHeader(name = "Cache-Control", value = "no-cache")
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @Operation(
      summary = "Follow a run",
      description =
          "Server-sent events of type run: its report whenever it has changed, the last one when it"
              + " has ended; a comment every 15 seconds in between. The stream ends with the run.")
  @APIResponse(
      responseCode = "200",
      description = "Events whose data is the run as GET /runs/{id} answers it.",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = RunReport.class)))
  @APIResponse(
      responseCode = "404",
      description = "No such run.",
      content = @Content(mediaType = PROBLEM))
  @APIResponse(
      responseCode = "503",
      description = "Too many listen already; ask GET /runs/{id} every now and then.",
      content = @Content(mediaType = PROBLEM))
  public Multi<OutboundSseEvent> follow(@PathParam("id") UUID id, @Context Sse sse)
      throws SQLException {
    known.run(id);
    return events.of(id).map(event -> outbound(event, sse));
  }

  private static OutboundSseEvent outbound(RunEvents.Event event, Sse sse) {
    if (event instanceof RunEvents.Changed changed) {
      RunReport run = changed.run();
      return sse.newEventBuilder()
          .name("run")
          .id(Long.toString(run.revision()))
          .mediaType(MediaType.APPLICATION_JSON_TYPE)
          .data(String.class, Json.write(run))
          .build();
    }
    return sse.newEventBuilder().comment("still there").build();
  }
}
