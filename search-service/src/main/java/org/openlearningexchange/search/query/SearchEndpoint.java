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
  private final ForgivingSearch search;

  public SearchEndpoint(ForgivingSearch search) {
    this.search = search;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
  @Operation(
      summary = "Find resources",
      description =
          "Without parameters: everything. A filter of several values (repeated, or separated by"
              + " commas) wants one of them; 'reuse' and 'inclusion' want all of theirs. Ranges are"
              + " written 3..6, 3.. or ..6, both ends included. Facets come with the first page."
              + " For the next page repeat the parameters and add 'cursor'. Parameters that are not"
              + " known here are refused, so that a misspelt filter is not lost silently.")
  @Parameter(
      name = "q",
      in = ParameterIn.QUERY,
      description =
          "Words; \"phrases\"; -not; this OR that; title:, creator:, keyword: and subject: before a"
              + " word or phrase. Never a syntax error: what is no syntax is words",
      example = "algebra OR geometry -title:\"linear algebra\"",
      schema = @Schema(type = SchemaType.STRING, maxLength = ParameterReader.LONGEST_WORDS))
  @Parameter(
      name = "language",
      in = ParameterIn.QUERY,
      description = "Languages of the material (BCP 47)",
      example = "de,fr",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "subject",
      in = ParameterIn.QUERY,
      description =
          "Fields of ISCED-F 2013 by id, code or label; a broad field includes its narrow ones",
      example = "0541",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "level",
      in = ParameterIn.QUERY,
      description = "Levels of ISCED 2011 by id, code or label",
      example = "6",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "type",
      in = ParameterIn.QUERY,
      description = "Types of the HCRT vocabulary by id, code or label",
      example = "course",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "audience",
      in = ParameterIn.QUERY,
      description = "Audience roles of LRMI by id, code or label",
      example = "student",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "education",
      in = ParameterIn.QUERY,
      description =
          "Kinds of education, such as continuing education, by the id that the facet gives",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "provider",
      in = ParameterIn.QUERY,
      description = "Members by id, as the facet gives them; or repositories by id",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "licence",
      in = ParameterIn.QUERY,
      description = "Licence expressions, as the facet gives them",
      example = "CC-BY-4.0,CC0-1.0",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "reuse",
      in = ParameterIn.QUERY,
      description = "Uses that the licence has to permit, all of them: share, adapt, commercial",
      example = "adapt,commercial",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "inclusion",
      in = ParameterIn.QUERY,
      description =
          "What the material has to offer, all of it: captions, transcript, screen-reader,"
              + " text-alternative, no-login, free, offline (can be downloaded), small (at most 5"
              + " MB)",
      example = "captions,offline",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "credential",
      in = ParameterIn.QUERY,
      description =
          "What a learner takes away: certificate, micro-credential, badge, credits, other",
      example = "micro-credential",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "creditSystem",
      in = ParameterIn.QUERY,
      description = "Systems that count credits, as the facet gives them",
      example = "ECTS",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "credits",
      in = ParameterIn.QUERY,
      description = "Credits of that system; needs creditSystem",
      example = "3..6",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "workload",
      in = ParameterIn.QUERY,
      description = "Hours that the awarding body counts",
      example = "10..60",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "duration",
      in = ParameterIn.QUERY,
      description = "Minutes that the material takes",
      example = "..90",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "published",
      in = ParameterIn.QUERY,
      description =
          "Dates of the material; one that states only its year counts as of the beginning of that",
      example = "2019..2024",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "addedSince",
      in = ParameterIn.QUERY,
      description = "What the exchange read since that day or time (UTC)",
      example = "2026-11-01",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "link",
      in = ParameterIn.QUERY,
      description = "What link checks found: ok, broken, unknown (not checked)",
      example = "ok,unknown",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "facets",
      in = ParameterIn.QUERY,
      description =
          "Which facets to count, at most 12 of language, subject, level, type, audience,"
              + " education, provider, licence, reuse, inclusion, credential, creditSystem,"
              + " duration, link; empty for none. Without it: language, subject, level, type,"
              + " audience, provider, licence, inclusion",
      example = "language,duration",
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
      description = "Results per page; 0 for total and facets alone",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "100", defaultValue = "20"))
  @Parameter(
      name = "sort",
      in = ParameterIn.QUERY,
      description =
          "Order of the results: newest by the date of the material, added by when the exchange"
              + " read it",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"relevance", "newest", "added", "title"},
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
