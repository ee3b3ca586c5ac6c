package org.openlearningexchange.rights.recognition;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openlearningexchange.kit.problem.Problem;

/** Recognition over HTTP; open to everyone, nothing is kept. */
@Path("/recognitions")
@Tag(name = "Recognition", description = "What statements about rights mean")
@Produces(MediaType.APPLICATION_JSON)
public class RecognitionEndpoint {
  private static final String STATEMENTS =
      """
      {"statements":[{"text":"Dieses Werk steht unter CC BY 4.0","field":"dc:rights","language":"de"},
      {"text":"© 2019 Example Press. All rights reserved."}]}\
      """;
  private static final String RECORDS =
      """
      {"statements":[{"statements":[{"text":"CC BY-SA 4.0","field":"dc:rights"},
      {"text":"https://creativecommons.org/licenses/by-nc/4.0/","field":"dc:rights"}]}]}\
      """;
  private static final String RECOGNISED =
      """
      {"recognitions":[{"expression":"CC-BY-4.0","label":"CC BY 4.0",
      "licenceUri":"https://creativecommons.org/licenses/by/4.0/","status":"declared","confidence":0.9,
      "permits":["share","adapt","commercial"],"requires":["attribution"],"missing":[],"parts":[],
      "evidence":[{"statement":{"text":"Dieses Werk steht unter CC BY 4.0","field":"dc:rights",
      "language":"de"},"rule":"code","expression":"CC-BY-4.0"}]},
      {"expression":"LicenseRef-ARR","label":"All rights reserved","licenceUri":null,
      "status":"declared","confidence":0.9,"permits":[],"requires":[],"missing":[],"parts":[],
      "evidence":[{"statement":{"text":"© 2019 Example Press. All rights reserved."},
      "rule":"all rights reserved","expression":"LicenseRef-ARR"}]}]}\
      """;
  private static final String INVALID =
      """
      {"type":"/problems/invalid-request","title":"The request is not valid","status":400,
      "detail":"Some statements are not valid; see errors.","errors":[{"field":"statements[3].text",
      "detail":"is what the source says: a URI or words; it may be empty"}]}\
      """;
  private static final String TOO_LARGE =
      """
      {"type":"/problems/too-large","title":"The request is too large","status":413,
      "detail":"Send up to 1,000 statements at a time, records' included.",
      "errors":[{"field":"statements","detail":"has up to 1,000 statements"}],"mostStatements":1000}\
      """;

  private final Clock clock;

  public RecognitionEndpoint(Clock clock) {
    this.clock = clock;
  }

  @POST
  @Blocking
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "recognise",
      summary = "Recognise licences in statements",
      description =
          "For each element, in the same order, what it means: never more permissive than what it"
              + " says. An element with 'statements' in place of 'text' is a record: its statements"
              + " are weighed together. Up to 1,000 statements and 2 MB at a time. No account is"
              + " needed and nothing is kept. Information about licences, no legal advice.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = RecognitionRequest.class),
              examples = {
                @ExampleObject(name = "statements", value = STATEMENTS),
                @ExampleObject(name = "a record", value = RECORDS)
              }))
  @APIResponse(
      responseCode = "200",
      description = "What each element means",
      content =
          @Content(
              schema = @Schema(implementation = Recognitions.class),
              examples = @ExampleObject(name = "recognised", value = RECOGNISED)))
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: names the elements at fault and what would be valid",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "invalid-request", value = INVALID)))
  @APIResponse(
      responseCode = "413",
      description = "too-large: more than 1,000 statements or 2 MB",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "too-large", value = TOO_LARGE)))
  @APIResponse(
      responseCode = "415",
      description = "unsupported-media-type: send application/json",
      content =
          @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Object.class)))
  public Recognitions recognise(@NotNull RecognitionRequest request) {
    Instant today = clock.instant();
    return new Recognitions(
        request.check().stream()
            .map(statements -> Recognition.of(statements, today))
            .map(RecognitionView::of)
            .toList());
  }

  /** One for each element of the request, in its order. */
  public record Recognitions(List<RecognitionView> recognitions) {}
}
