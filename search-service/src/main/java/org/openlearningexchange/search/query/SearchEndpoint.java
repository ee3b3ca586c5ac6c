package org.openlearningexchange.search.query;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
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
import org.jboss.resteasy.reactive.ResponseHeader;
import org.openlearningexchange.kit.problem.Problem;

/** Searching over HTTP. */
@Path("/search")
@Tag(name = "Search", description = "Finding resources")
public class SearchEndpoint {
  private final Search search;

  public SearchEndpoint(Search search) {
    this.search = search;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
  @Operation(
      summary = "Find resources",
      description =
          "Without parameters: everything. Filters of several values (repeated, or separated by commas) want one of them; 'reuse' wants all of its values."
              + " Facets come with the first page. For the next page repeat the parameters and add 'cursor'.")
  @Parameter(
      name = "q",
      in = ParameterIn.QUERY,
      description = "Words, \"phrases\" and -what is not wanted; never a syntax error",
      example = "algebra -linear",
      schema = @Schema(type = SchemaType.STRING, maxLength = ParameterReader.LONGEST_WORDS))
  @Parameter(
      name = "language",
      in = ParameterIn.QUERY,
      description = "Languages of the material (BCP 47)",
      example = "de",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "subject",
      in = ParameterIn.QUERY,
      description =
          "Fields of ISCED-F 2013 by id, code or label; a broad field includes its narrow ones",
      example = "0541",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "type",
      in = ParameterIn.QUERY,
      description = "Types of the HCRT vocabulary by id, code or label",
      example = "course",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "licence",
      in = ParameterIn.QUERY,
      description = "Licence expressions, as the facet gives them",
      example = "CC-BY-4.0",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "provider",
      in = ParameterIn.QUERY,
      description = "Members by id, as the facet gives them; or repositories by id",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "reuse",
      in = ParameterIn.QUERY,
      description = "Uses that the licence has to permit, all of them: share, adapt, commercial",
      example = "adapt,commercial",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "lang",
      in = ParameterIn.QUERY,
      description = "Language of labels (BCP 47); else the header Accept-Language, else English",
      example = "fr",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "size",
      in = ParameterIn.QUERY,
      description = "Results per page",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
  @Parameter(
      name = "sort",
      in = ParameterIn.QUERY,
      description = "Order of the results",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"relevance", "newest", "title"},
              defaultValue = "relevance"))
  @Parameter(
      name = "cursor",
      in = ParameterIn.QUERY,
      description = "'next' of the page before; lives two minutes",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "One page of results",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SearchAnswer.class),
              examples = @ExampleObject(name = "one result", value = SearchExample.ONE_RESULT)))
  @APIResponse(
      responseCode = "400",
      description = "A parameter is not valid; the answer names it and says what would be",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "unknown use", value = SearchExample.INVALID)))
  @APIResponse(
      responseCode = "410",
      description = "The cursor has expired: search again without it",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "expired", value = SearchExample.EXPIRED)))
  @APIResponse(
      responseCode = "503",
      description = "The index is away for the moment",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "away", value = SearchExample.AWAY)))
  public Uni<SearchAnswer> search(@Context UriInfo uri, @Context HttpHeaders headers) {
    Optional<String> acceptLanguage =
        Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return search.answer(new ParameterReader(uri.getQueryParameters(), acceptLanguage).read());
  }
}
