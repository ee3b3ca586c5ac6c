package org.openlearningexchange.search.insight;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.SearchProblem;
import org.openlearningexchange.search.elasticsearch.ElasticsearchAway;
import org.openlearningexchange.search.elasticsearch.ElasticsearchRefusal;

/** What was looked for and not found, over HTTP. */
@Path("/insights/queries")
@Tag(name = "Insight", description = "For members and operators")
public class InsightEndpoint {
  private final InsightIndex index;
  private final InsightConfig config;
  private final Clock clock;

  public InsightEndpoint(InsightIndex index, InsightConfig config, Clock clock) {
    this.index = index;
    this.config = config;
    this.clock = clock;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Caller.OPERATOR, Caller.MEMBER})
  @Operation(
      summary = "See what was looked for and not found",
      description =
          "Searches with no result or one or two, added up. A text is shown only where enough"
              + " different callers searched for it on one day; all others count in the sums."
              + " Addresses, and words that look like somebody's, are never kept. Counts arrive"
              + " within a minute or so.")
  @Parameter(
      name = "days",
      in = ParameterIn.QUERY,
      description = "How many days, today included",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "400", defaultValue = "30"))
  @Parameter(
      name = "language",
      in = ParameterIn.QUERY,
      description = "Only searches of people who use this language (BCP 47)",
      example = "fr",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "subject",
      in = ParameterIn.QUERY,
      description = "Only searches narrowed to this field of ISCED-F 2013: id, code or label",
      example = "0541",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "outcome",
      in = ParameterIn.QUERY,
      description = "Only texts that found nothing, or only those that found one or two resources",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"none", "few"}))
  @Parameter(
      name = "lang",
      in = ParameterIn.QUERY,
      description = "Language of labels (BCP 47); else the header Accept-Language, else English",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "Sums, and the texts of enough callers",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = InsightAnswer.class),
              examples = @ExampleObject(name = "a month", value = InsightExample.MONTH)))
  @APIResponse(
      responseCode = "400",
      description = "A parameter is not valid; the answer names it and says what would be",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "outcome", value = InsightExample.INVALID)))
  @APIResponse(
      responseCode = "401",
      description = "A valid access token is needed",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "403",
      description = "Only members and operators may",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "503",
      description = "The index is away for the moment",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Uni<InsightAnswer> queries(@Context UriInfo uri, @Context HttpHeaders headers) {
    InsightParameters parameters =
        InsightParameters.read(uri.getQueryParameters(), language(headers));
    InsightQuery query = new InsightQuery(parameters, LocalDate.now(clock), config.callers());
    return index
        .search(query.body())
        .map(found -> new InsightReader(query).answer(found.path("aggregations")))
        .onFailure(
            failure ->
                failure instanceof ElasticsearchAway || failure instanceof ElasticsearchRefusal)
        .transform(SearchProblem::away);
  }

  private static Locale language(HttpHeaders headers) {
    Locale first = headers.getAcceptableLanguages().get(0);
    return first.getLanguage().equals("*") ? Locale.ENGLISH : first;
  }
}
