package org.openlearningexchange.search.suggest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** Suggestions over HTTP. */
@Path("/suggest")
@Tag(name = "Search", description = "Finding resources")
public class SuggestEndpoint {
  static final String OPEN_SEARCH = "application/x-suggestions+json";

  private static final String CACHED = "public, max-age=60";

  private final Suggestions suggestions;

  public SuggestEndpoint(Suggestions suggestions) {
    this.suggestions = suggestions;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, OPEN_SEARCH})
  @Operation(
      summary = "Suggest while somebody types",
      description =
          "Titles, fields of study and people whose words begin as was typed, in any script; where"
              + " these are few, also what nearly begins so. For address bars: the same in the form"
              + " of OpenSearch, by Accept or 'format=opensearch'.")
  @Parameter(
      name = "q",
      in = ParameterIn.QUERY,
      description = "What was typed so far",
      example = "linear alg",
      schema = @Schema(type = SchemaType.STRING, maxLength = SuggestParameters.LONGEST_WORDS))
  @Parameter(
      name = "lang",
      in = ParameterIn.QUERY,
      description =
          "Language of labels, and preferred for titles (BCP 47); else the header Accept-Language,"
              + " else English",
      example = "fr",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "language",
      in = ParameterIn.QUERY,
      description = "Only titles and people of material in these languages (BCP 47)",
      example = "de,en",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "size",
      in = ParameterIn.QUERY,
      description = "The most suggestions of each group",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "20", defaultValue = "5"))
  @Parameter(
      name = "format",
      in = ParameterIn.QUERY,
      description = "'opensearch' where no header Accept can be sent",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"json", "opensearch"}))
  @APIResponse(
      responseCode = "200",
      description = "Suggestions, the best first; good for a minute",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SuggestAnswer.class),
            examples = @ExampleObject(name = "three groups", value = SuggestExample.GROUPS)),
        @Content(
            mediaType = OPEN_SEARCH,
            schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class),
            examples = @ExampleObject(name = "OpenSearch", value = SuggestExample.OPEN_SEARCH))
      })
  @APIResponse(
      responseCode = "400",
      description = "A parameter is not valid; the answer names it and says what would be",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "too many", value = SuggestExample.INVALID)))
  @APIResponse(
      responseCode = "503",
      description = "The index is away for the moment",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Uni<Response> suggest(@Context UriInfo uri, @Context HttpHeaders headers) {
    boolean openSearch = wantsOpenSearch(uri, headers);
    SuggestParameters parameters =
        SuggestParameters.read(
            uri.getQueryParameters(),
            Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    return suggestions
        .suggest(parameters)
        .map(answer -> openSearch ? answer.openSearch(parameters.words()) : answer)
        .map(
            entity ->
                Response.ok(entity, openSearch ? OPEN_SEARCH : MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.CACHE_CONTROL, CACHED)
                    .header(HttpHeaders.VARY, "Accept, Accept-Language")
                    .build());
  }

  private static boolean wantsOpenSearch(UriInfo uri, HttpHeaders headers) {
    List<String> formats = uri.getQueryParameters().getOrDefault("format", List.of());
    if (!formats.stream().allMatch(List.of("json", "opensearch")::contains)) {
      throw Problem.of(CommonProblem.INVALID_REQUEST, "The format is not known.")
          .field("format", "is json or opensearch");
    }
    return formats.isEmpty() ? accepts(headers) : formats.contains("opensearch");
  }

  /** Whether it is named before JSON; a star means JSON. */
  private static boolean accepts(HttpHeaders headers) {
    return headers.getAcceptableMediaTypes().stream()
        .filter(type -> !type.isWildcardSubtype())
        .map(type -> type.getType() + "/" + type.getSubtype())
        .filter(List.of(MediaType.APPLICATION_JSON, OPEN_SEARCH)::contains)
        .findFirst()
        .filter(OPEN_SEARCH::equals)
        .isPresent();
  }
}
