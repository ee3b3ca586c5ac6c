package org.openlearningexchange.rights.publication;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RightsDecision.Use;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.rights.RightsProblem;
import org.openlearningexchange.rights.licence.Licences;
import org.openlearningexchange.rights.licence.NearIds;
import org.openlearningexchange.rights.registry.LicenceFacts;
import org.openlearningexchange.rights.registry.Standing;

/** The registry of licences over HTTP; open to everyone. */
@Path("/licences")
@Tag(name = "Licences", description = "What the exchange says about a licence")
public class LicenceEndpoint {
  static final String JSON_LD = "application/ld+json";

  /** It changes with a release of the exchange only. */
  private static final String FOR_AN_HOUR = "public, max-age=3600";

  private static final List<Variant> FORMS =
      Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(JSON_LD)).build();

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listLicences",
      summary = "List licences, by id",
      description =
          "Without parameters: every licence, tool and statement that the exchange knows. Filters"
              + " narrow the list, each further.")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      headers = @Header(name = "ETag", description = "Strong; for If-None-Match"),
      content =
          @Content(
              schema = @Schema(implementation = LicencePage.class),
              examples = @ExampleObject(name = "a page", value = LicenceExamples.PAGE)))
  @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
  @APIResponse(
      responseCode = "400",
      description = "invalid-request: names the parameter and what would be valid",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "invalid-request", value = LicenceExamples.INVALID)))
  public Response list(
      @Parameter(
              description = "Words in id, title (any language) or address",
              example = "namensnennung deutschland")
          @QueryParam("q")
          @Size(max = 200)
          @Nullable String q,
      @Parameter(description = "What several licences share", example = "CC-BY-SA")
          @QueryParam("family")
          @Nullable String family,
      @Parameter(description = "current, superseded or retired", example = "current")
          @QueryParam("status")
          @Nullable String status,
      @Parameter(
              description = "What everyone may do, with commas: share, adapt, commercial",
              example = "adapt,commercial")
          @QueryParam("permits")
          @Nullable String permits,
      @Parameter(
              description = "The one licence that has this address, in whatever form",
              example = "http://creativecommons.org/licenses/by/4.0/deed.de")
          @QueryParam("uri")
          @Size(max = 2_000)
          @Nullable String uri,
      @Parameter(description = "'next' of the page before") @QueryParam("after")
          @Nullable String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(1000) int limit,
      @Context Request request) {
    LicenceQuery query =
        new LicenceQuery(LicenceQuery.words(q), family, status(status), uses(permits));
    List<LicenceFacts> found =
        (uri == null ? LicenceFacts.all() : LicenceAddresses.find(uri).stream().toList())
            .stream().filter(query::matches).toList();
    return answer(LicencePage.of(found, after, limit), MediaType.APPLICATION_JSON_TYPE, request);
  }

  @GET
  @Path("{id}")
  @Produces({MediaType.APPLICATION_JSON, JSON_LD})
  @Operation(
      operationId = "readLicence",
      summary = "Read what the exchange says about a licence",
      description =
          "As plain JSON or, where application/ld+json is preferred, as JSON-LD: CC REL, and the"
              + " terms as an ODRL policy. Information, no legal advice: the text of the licence"
              + " decides.")
  @APIResponse(
      responseCode = "200",
      description = "The licence",
      headers = @Header(name = "ETag", description = "Strong; for If-None-Match"),
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = LicenceView.class),
            examples = @ExampleObject(name = "a licence", value = LicenceExamples.VIEW)),
        @Content(
            mediaType = JSON_LD,
            schema = @Schema(implementation = Object.class),
            examples = @ExampleObject(name = "linked data", value = LicenceExamples.DOCUMENT))
      })
  @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
  @APIResponse(
      responseCode = "404",
      description = "licence-not-found: with ids that may have been meant",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Object.class),
              examples =
                  @ExampleObject(name = "licence-not-found", value = LicenceExamples.NOT_FOUND)))
  @APIResponse(
      responseCode = "406",
      description = "not-acceptable: neither form is accepted",
      content =
          @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Object.class)))
  public Response read(
      @Parameter(
              description = "SPDX id, bare family or LicenseRef-…, whatever its case",
              example = "CC-BY-SA-4.0")
          @PathParam("id")
          String id,
      @Context Request request) {
    LicenceFacts facts = Licences.find(id).map(LicenceFacts::of).orElseThrow(() -> notFound(id));
    Variant form = request.selectVariant(FORMS);
    boolean linked = form != null && form.getMediaType().toString().equals(JSON_LD);
    return linked
        ? answer(LicenceDocument.of(facts), MediaType.valueOf(JSON_LD), request)
        : answer(LicenceView.of(facts), MediaType.APPLICATION_JSON_TYPE, request);
  }

  private static Response answer(Object body, MediaType form, Request request) {
    String json = Json.write(body);
    EntityTag version = new EntityTag(Versions.of(json));
    Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(version);
    Response.ResponseBuilder answer = unchanged == null ? Response.ok(json, form) : unchanged;
    return answer
        .tag(version)
        .header(HttpHeaders.CACHE_CONTROL, FOR_AN_HOUR)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }

  private static Standing.@Nullable Status status(@Nullable String status) {
    return status == null
        ? null
        : constant(Standing.Status.class, status)
            .orElseThrow(() -> invalid("status", "is current, superseded or retired"));
  }

  private static Set<Use> uses(@Nullable String permits) {
    EnumSet<Use> uses = EnumSet.noneOf(Use.class);
    for (String use : permits == null ? new String[0] : permits.split(",")) {
      uses.add(
          constant(Use.class, use.strip())
              .orElseThrow(
                  () -> invalid("permits", "is share, adapt, commercial, or some of them")));
    }
    return uses;
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
    String wanted = name.toUpperCase(Locale.ROOT);
    return EnumSet.allOf(type).stream().filter(one -> one.name().equals(wanted)).findFirst();
  }

  private static Problem invalid(String parameter, String remedy) {
    return Problem.of(CommonProblem.INVALID_REQUEST, "A parameter is not valid; see errors.")
        .field(parameter, remedy);
  }

  private static Problem notFound(String id) {
    List<String> near = NearIds.of(id);
    String hint =
        near.isEmpty()
            ? "GET /licences lists all; ?q= and ?uri= find one by words or by its address."
            : "Did you mean one of " + String.join(", ", near) + "?";
    return Problem.of(RightsProblem.LICENCE_NOT_FOUND, hint).with("near", near);
  }
}
