package org.openlearningexchange.rights.redecision;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.Problem;

/** The passes that decide anew, over HTTP. */
@Path("/redecisions")
@Tag(name = "Operation")
@Produces(MediaType.APPLICATION_JSON)
public class RedecisionEndpoint {
  private final PassStore store;
  private final Caller caller;

  RedecisionEndpoint(PassStore store, Caller caller) {
    this.store = store;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
  @Operation(
      operationId = "listRedecisions",
      summary = "List the passes that decide anew",
      description =
          "New rules, or another default licence of a repository, decide anew on all that they"
              + " touch, in the background. The latest first. Operators see all of them, members"
              + " those over their own repositories.")
  @APIResponse(
      responseCode = "200",
      description = "The passes",
      headers =
          @Header(
              name = "Link",
              description = "With rel=\"next\" the address of the older passes, if there are any",
              schema = @Schema(implementation = String.class)),
      content =
          @Content(
              schema = @Schema(implementation = Pass[].class),
              examples =
                  @ExampleObject(
                      name = "one at work",
                      value =
                          """
                          [{"id":"9a3d1c8e-2f64-4a1b-8f0e-6a1c3e5b7d20","cause":"repository-default",
                          "repositoryId":"7a0c5b43-0d2e-4a57-9c2a-6f2c0a1b2c3d","state":"running",
                          "total":100000,"done":42500,"changed":42500,
                          "startedAt":"2026-03-01T00:00:02Z"}]""")))
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: 'limit' is out of range",
      content =
          @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Object.class)))
  @APIResponse(
      responseCode = "401",
      description = "unauthorized",
      content =
          @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Object.class)))
  public Uni<Response> list(
      @Parameter(description = "The id of the last pass seen, as the Link header says")
          @QueryParam("before")
          @Nullable UUID before,
      @Parameter(description = "How many passes at most")
          @QueryParam("limit")
          @DefaultValue("50")
          @Min(1)
          @Max(200)
          int limit) {
    UUID member = caller.isOperator() ? null : caller.memberId().orElse(new UUID(0, 0));
    return store.list(member, before, limit + 1).map(passes -> answer(passes, limit));
  }

  private static Response answer(List<Pass> passes, int limit) {
    if (passes.size() <= limit) {
      return Response.ok(passes).build();
    }
    List<Pass> shown = passes.subList(0, limit);
    return Response.ok(shown)
        .header(
            "Link",
            "<?before=%s&limit=%d>; rel=\"next\"".formatted(shown.get(limit - 1).id(), limit))
        .build();
  }
}
