package org.openlearningexchange.rights.reuse;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.decision.RightsStore;
import org.openlearningexchange.rights.decision.ShownRights;

/** 'May I?' for a resource, over HTTP; open to everyone. */
@Path("/resources/{id}/reuse")
@Tag(name = "Reuse", description = "What may be done, with reasons")
@Produces(MediaType.APPLICATION_JSON)
public class ReuseEndpoint {
  private final RightsStore store;

  public ReuseEndpoint(RightsStore store) {
    this.store = store;
  }

  @GET
  @Operation(
      operationId = "readReuse",
      summary = "Ask whether a resource may be used in these ways",
      description =
          "Answers each use with allowed, allowed-if (under the conditions given), not-allowed or"
              + " unknown, and the reason. Never a bare 'allowed' where the source is not clear. No"
              + " legal advice.")
  @APIResponse(
      responseCode = "200",
      description = "The answers",
      content =
          @Content(
              schema = @Schema(implementation = ReuseView.class),
              examples =
                  @ExampleObject(
                      name = "may I adapt it",
                      value =
                          """
                          {"resourceId":"0b0f1f7e-1111-5222-8333-444455556666","licence":"CC-BY-SA-4.0",
                          "label":"CC BY-SA 4.0","licenceUri":"https://creativecommons.org/licenses/by-sa/4.0/",
                          "status":"declared","confidence":0.98,"disputed":false,
                          "uses":[{"use":"adapt","answer":"allowed-if","conditions":["attribution","state-changes","share-alike"],
                          "reason":"The licence gives everyone this right.","clause":"CC BY-SA 4.0 s.2(a)(1)","rule":"licence-grants"}],
                          "earlier":[],"notes":[],"evidence":"/resources/0b0f1f7e-1111-5222-8333-444455556666/rights",
                          "notLegalAdvice":"Information from what the source says and what licences say; no legal advice."}""")))
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: an unknown use, or a date that is none",
      content =
          @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Object.class)))
  @APIResponse(
      responseCode = "404",
      description = "resource-not-found",
      content =
          @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Object.class)))
  @APIResponse(
      responseCode = "410",
      description =
          "resource-gone: withdrawn; /resources/{id}/rights/history says what copies were under",
      content =
          @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Object.class)))
  @APIResponse(
      responseCode = "451",
      description = "resource-restricted: a dispute hides it",
      content =
          @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Object.class)))
  public Uni<ReuseView> reuse(
      @Parameter(
              description = "Id of the resource",
              example = "0b0f1f7e-1111-5222-8333-444455556666")
          @PathParam("id")
          UUID id,
      @Parameter(
              description =
                  "Some of adapt, translate, share, print, commercial, collect, quote,"
                      + " adapt-private, format-shift, use-class, use, cure; separated by commas."
                      + " Without it: share, adapt, translate, print, commercial",
              example = "adapt,commercial")
          @QueryParam("use")
          @Nullable String use,
      @Parameter(
              description =
                  "When the copy was obtained: a day, a month or a year. Without it: a copy taken"
                      + " now",
              example = "2022-05-17")
          @QueryParam("obtained")
          @Nullable String obtained) {
    ReuseQuery query = ReuseQuery.of(use, obtained);
    return store.find(id).map(found -> ReuseView.of(ShownRights.of(id, found), query));
  }
}
