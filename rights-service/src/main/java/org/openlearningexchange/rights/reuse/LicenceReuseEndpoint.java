package org.openlearningexchange.rights.reuse;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.RightsProblem;

/** 'May I?' under a licence, over HTTP; open to everyone. */
@Path("/licences/{id}/reuse")
@Tag(name = "Reuse", description = "What may be done, with reasons")
@Produces(MediaType.APPLICATION_JSON)
public class LicenceReuseEndpoint {
  @GET
  @Operation(
      operationId = "readLicenceReuse",
      summary = "Ask whether a licence allows these uses",
      description =
          "As for a resource. The id may be an expression: a choice (A OR B) or parts (A AND B). No"
              + " legal advice.")
  @APIResponse(
      responseCode = "200",
      description = "The answers",
      content =
          @Content(
              schema = @Schema(implementation = ReuseView.class),
              examples =
                  @ExampleObject(
                      name = "may it be sold",
                      value =
                          """
                          {"licence":"CC-BY-ND-4.0","label":"CC BY-ND 4.0",
                          "licenceUri":"https://creativecommons.org/licenses/by-nd/4.0/",
                          "uses":[{"use":"commercial","answer":"allowed-if","conditions":["attribution","unaltered"],
                          "reason":"The licence gives everyone this right.","clause":"CC BY-ND 4.0 s.2(a)(1)","rule":"licence-grants"}],
                          "notLegalAdvice":"Information from what the source says and what licences say; no legal advice."}""")))
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: an unknown use",
      content =
          @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Object.class)))
  @APIResponse(
      responseCode = "404",
      description = "licence-not-found, with 'near' ids",
      content =
          @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Object.class)))
  public ReuseView reuse(
      @Parameter(description = "Id of a licence, or an expression", example = "CC-BY-ND-4.0")
          @PathParam("id")
          String id,
      @Parameter(
              description = "As for a resource: adapt, share, commercial, …",
              example = "adapt,commercial")
          @QueryParam("use")
          @Nullable String use) {
    ReuseQuery query = ReuseQuery.of(use, null);
    Expressions.fault(id)
        .ifPresent(
            remedy -> {
              throw unknown(id, remedy);
            });
    return ReuseView.of(Offer.parse(id).orElseThrow(), query);
  }

  private static Problem unknown(String id, String remedy) {
    return Problem.of(RightsProblem.LICENCE_NOT_FOUND, remedy + ".")
        .with("near", Expressions.near(id))
        .field("id", remedy);
  }
}
