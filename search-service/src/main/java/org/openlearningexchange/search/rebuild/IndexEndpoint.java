package org.openlearningexchange.search.rebuild;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.Problem;

/** The index itself: what serves, building it anew. */
@Path("/index")
@Tag(name = "Operation", description = "For operators")
@RolesAllowed(Caller.OPERATOR)
@APIResponse(
    responseCode = "401",
    description = "A valid access token is needed",
    content = @Content(mediaType = Problem.MEDIA_TYPE))
@APIResponse(
    responseCode = "403",
    description = "Only operators may",
    content = @Content(mediaType = Problem.MEDIA_TYPE))
@APIResponse(
    responseCode = "503",
    description = "The index or the topic that fills it is away for the moment",
    content = @Content(mediaType = Problem.MEDIA_TYPE))
public class IndexEndpoint {
  private static final String EXAMPLE =
      """
      {"serving":{"name":"resources-3f1c9a7e5b20-4","createdAt":"2026-11-01T08:00:00Z","documents":150000,"behind":0},
       "building":{"name":"resources-3f1c9a7e5b20-5","startedAt":"2026-11-22T13:40:00Z","documents":60000,"remaining":90000,"share":0.4,
         "perSecond":9000,"expectedEnd":"2026-11-22T13:40:17Z"}}
      """;

  private final IndexRebuild rebuild;

  public IndexEndpoint(IndexRebuild rebuild) {
    this.rebuild = rebuild;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "See which index serves, and how far a new one is",
      description = "A new one is built on request, and when a release has another mapping.")
  @APIResponse(
      responseCode = "200",
      description = "The index that serves and the one that is being built",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = IndexReport.class),
              examples = @ExampleObject(name = "a rebuild under way", value = EXAMPLE)))
  public IndexReport get() {
    return rebuild.report();
  }

  @POST
  @Path("/rebuild")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Build the index anew",
      description =
          "From the topic of resources, beside the one that serves, which goes on being filled."
              + " Searches read the new one once it holds all that the old one does.")
  @APIResponse(
      responseCode = "202",
      description = "It has begun; Location leads to its progress",
      headers = @Header(name = "Location", description = "The index"),
      content = @Content(schema = @Schema(implementation = IndexReport.class)))
  @APIResponse(
      responseCode = "409",
      description = "One is under way",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Response rebuild() {
    rebuild.begin();
    return Response.accepted(rebuild.report()).location(URI.create("/index")).build();
  }

  @DELETE
  @Path("/rebuild")
  @Operation(
      summary = "Give up the index that is being built",
      description = "The one that serves stays as it is.")
  @APIResponse(responseCode = "204", description = "It is gone")
  @APIResponse(
      responseCode = "404",
      description = "None is being built",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public void cancel() {
    rebuild.cancel();
  }
}
