package org.openlearningexchange.search.resource;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.SearchProblem;
import org.openlearningexchange.search.document.DocumentState;
import org.openlearningexchange.search.document.ShownRights;
import org.openlearningexchange.search.elasticsearch.ElasticsearchAway;
import org.openlearningexchange.search.elasticsearch.ElasticsearchRefusal;
import org.openlearningexchange.search.provider.Providers;
import org.openlearningexchange.search.query.CallerLanguage;

/** One resource over HTTP. */
@Path("/resources")
@Tag(name = "Resources", description = "Single resources, as the index holds them")
public class ResourceEndpoint {
  private final StoredResourceIndex index;
  private final Providers providers;

  public ResourceEndpoint(StoredResourceIndex index, Providers providers) {
    this.index = index;
    this.providers = providers;
  }

  @GET
  @Path("/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Read a resource",
      description =
          "The resource, its rights with their evidence, and where it comes from; also found before"
              + " the next search sees it.")
  @Parameter(
      name = "id",
      description = "Resource id, as results give it",
      example = "0b8f6b5e-3a43-5d1c-9d7e-0a5a3c2f9b11")
  @APIResponse(
      responseCode = "200",
      description = "The resource",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = FoundResource.class)))
  @APIResponse(
      responseCode = "400",
      description = "The id is no UUID",
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
      description = "A dispute hides the resource; with 'dispute' and 'since'",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "503",
      description = "The index is away for the moment",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Uni<FoundResource> get(
      @PathParam("id") String id,
      @Parameter(
              description =
                  "Language of the provider's name (BCP 47); else the header Accept-Language, else"
                      + " English",
              example = "fr")
          @QueryParam("lang")
          @Nullable String lang,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    Locale language =
        CallerLanguage.of(Optional.ofNullable(lang), Optional.ofNullable(acceptLanguage));
    return index
        .find(uuid(id))
        .map(
            found ->
                found.orElseThrow(
                    () ->
                        Problem.of(
                            SearchProblem.UNKNOWN_RESOURCE,
                            "The index holds nothing under this id; it may be on its way.")))
        .map(source -> offered(source, language))
        .onFailure(ResourceEndpoint::isAway)
        .transform(SearchProblem::away);
  }

  private FoundResource offered(JsonNode source, Locale language) {
    UUID repositoryId = UUID.fromString(source.path("repositoryId").asText());
    if (source.path("state").asText().equals(DocumentState.HIDDEN.value())) {
      throw restricted(source.path("dispute"));
    }
    if (!source.path("state").asText().equals("visible") || providers.isHidden(repositoryId)) {
      throw gone(source);
    }
    return new FoundResource(
        UUID.fromString(source.path("id").asText()),
        source.path("revision").asLong(),
        providers.find(repositoryId, language).orElse(null),
        source.path("resource"),
        ShownRights.of(source),
        source.path("provenance"),
        source.get("dispute"));
  }

  private static Problem restricted(JsonNode dispute) {
    Problem restricted =
        Problem.of(
            SearchProblem.RESOURCE_RESTRICTED,
            "It is hidden while a notice about it is looked into, or since one was upheld.");
    return dispute.isObject()
        ? restricted
            .with("dispute", dispute.path("id").asText())
            .with("since", dispute.path("since").asText())
        : restricted;
  }

  private static Problem gone(JsonNode source) {
    Problem gone =
        Problem.of(
            SearchProblem.RESOURCE_GONE,
            "Its source or the exchange took it back; copies that were made keep the licence they"
                + " came with.");
    if (source.has("since")) {
      gone.with("since", source.path("since").asText());
    }
    return source.has("reason") ? gone.with("reason", source.path("reason").asText()) : gone;
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw Problem.of(CommonProblem.INVALID_REQUEST, "The address holds no resource id.")
          .field("id", "is a UUID such as 0b8f6b5e-3a43-5d1c-9d7e-0a5a3c2f9b11");
    }
  }

  private static boolean isAway(Throwable failure) {
    return failure instanceof ElasticsearchAway
        || failure instanceof ElasticsearchRefusal refusal && refusal.isMissingIndex();
  }
}
