package org.openlearningexchange.search.resource;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.provider.Providers;
import org.openlearningexchange.search.query.CallerLanguage;

/** Several resources in one request. */
@Path("/resources")
@Tag(name = "Resources")
public class BatchEndpoint {
  private final Offers offers;
  private final Providers providers;

  public BatchEndpoint(Offers offers, Providers providers) {
    this.offers = offers;
    this.providers = providers;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "readResources",
      summary = "Read several resources",
      description =
          "Up to 100 resources by their ids, in the order asked, each once. What is not there is"
              + " told id by id: 'gone' with 'since' and 'reason', 'restricted' with 'dispute', or"
              + " 'unknown'.")
  @APIResponse(
      responseCode = "200",
      description = "One item per id",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = BatchAnswer.class),
              examples =
                  @ExampleObject(
                      name = "one gone, one unknown",
                      value =
                          """
                          {"items":[{"id":"0b8f6b5e-3a43-5d1c-9d7e-0a5a3c2f9b11","state":"gone",
                          "since":"2026-11-02T09:30:00Z","reason":"deleted-at-source"},
                          {"id":"7c1d2e3f-1111-5222-8333-444455556666","state":"unknown"}]}\
                          """)))
  @APIResponse(
      responseCode = "400",
      description = "No id, more than 100, or one that is no UUID",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "503",
      description = "The index is away for the moment",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Uni<BatchAnswer> read(
      @Parameter(
              description = "Ids of resources, repeated or with commas between them; at most 100",
              example = "0b8f6b5e-3a43-5d1c-9d7e-0a5a3c2f9b11")
          @QueryParam("id")
          List<String> id,
      @Parameter(
              description =
                  "Language of providers' names (BCP 47); else the header Accept-Language, else"
                      + " English",
              example = "fr")
          @QueryParam("lang")
          @Nullable String lang,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    Locale language =
        CallerLanguage.of(Optional.ofNullable(lang), Optional.ofNullable(acceptLanguage));
    return offers
        .findAll(Batch.ids(id))
        .map(
            found ->
                new BatchAnswer(
                    found.stream()
                        .map(offer -> BatchItem.of(offer, providers, language))
                        .toList()));
  }

  /** The answer. */
  @Schema(description = "What there is under each id, in the order asked")
  record BatchAnswer(List<BatchItem> items) {}
}
