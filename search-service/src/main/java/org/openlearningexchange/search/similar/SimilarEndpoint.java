package org.openlearningexchange.search.similar;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.query.CallerLanguage;
import org.openlearningexchange.search.resource.Offers;

/** What else may serve, over HTTP. */
@Path("/resources/{id}/similar")
@Tag(name = "Resources")
public class SimilarEndpoint {
  private static final int MOST = 50;
  private static final int USUAL = 10;

  private final Offers offers;
  private final SimilarResources similar;

  public SimilarEndpoint(Offers offers, SimilarResources similar) {
    this.offers = offers;
    this.similar = similar;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "readSimilarResources",
      summary = "Find resources like one",
      description =
          "By the words of title, keywords and description, and by subject; more so where language,"
              + " level and kind agree. Other editions of the same work are left out, and each work"
              + " stands once. Items have the form of a search's.")
  @APIResponse(
      responseCode = "200",
      description = "The most alike first; may be empty",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SimilarAnswer.class),
              examples =
                  @ExampleObject(
                      name = "one",
                      value =
                          """
                          {"items":[{"id":"0b8f6b5e-3a43-5d1c-9d7e-0a5a3c2f9b11",
                          "title":"Lineare Algebra II","titleLanguage":"de","language":["de"],
                          "type":[],"subjects":[],"level":[],"creators":["Ada Beispiel"],
                          "licence":{"expression":"CC-BY-4.0","label":"CC BY 4.0",
                          "url":"https://creativecommons.org/licenses/by/4.0/","status":"declared",
                          "permits":["share","adapt","commercial"]}}]}\
                          """)))
  @APIResponse(
      responseCode = "400",
      description = "The id is no UUID, or 'size' is not 1 to 50",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "404",
      description = "No resource has this id",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "410",
      description = "The resource is no longer offered",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "451",
      description = "A dispute hides the resource",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "503",
      description = "The index is away for the moment",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Uni<SimilarAnswer> read(
      @Parameter(
              description = "Resource id, as results give it",
              example = "0b8f6b5e-3a43-5d1c-9d7e-0a5a3c2f9b11")
          @PathParam("id")
          String id,
      @Parameter(
              description = "How many at most",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "50",
                      defaultValue = "10"))
          @QueryParam("size")
          @Nullable String size,
      @Parameter(
              description =
                  "Language of labels (BCP 47); else the header Accept-Language, else English",
              example = "fr")
          @QueryParam("lang")
          @Nullable String lang,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    Locale language =
        CallerLanguage.of(Optional.ofNullable(lang), Optional.ofNullable(acceptLanguage));
    int most = size(size);
    return offers
        .get(Offers.id(id))
        .chain(resource -> similar.of(resource, language, most))
        .map(SimilarAnswer::new);
  }

  private static int size(@Nullable String size) {
    if (size == null) {
      return USUAL;
    }
    try {
      int value = Integer.parseInt(size);
      if (value >= 1 && value <= MOST) {
        return value;
      }
    } catch (NumberFormatException e) {
      // refused below, as a number out of bounds is
    }
    throw Problem.of(CommonProblem.INVALID_REQUEST, "The size is not valid.")
        .field("size", "a number from 1 to " + MOST);
  }
}
