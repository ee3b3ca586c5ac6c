package org.openlearningexchange.catalog.resource;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.catalog.CatalogProblem;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.kit.problem.Problem;

/** The catalogue of record over HTTP. */
@Path("/resources")
@Tag(name = "Resources")
public class ResourceEndpoint {
  private static final String JSON_LD = "application/ld+json";

  private final ResourceStore store;

  public ResourceEndpoint(ResourceStore store) {
    this.store = store;
  }

  @GET
  @Path("{id}")
  @Produces({JSON_LD, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Read a resource",
      description =
          "A schema.org LearningResource as JSON-LD, in the field names of AMB. The metadata is"
              + " under CC0; what may be done with the material itself is in 'license'. Where that is"
              + " disputed, 'usageInfo' says so in its place.")
  @APIResponse(
      responseCode = "200",
      description = "The resource",
      headers = @Header(name = "ETag", description = "Strong; for If-None-Match"),
      content =
          @Content(
              mediaType = JSON_LD,
              schema = @Schema(implementation = Object.class),
              examples =
                  @ExampleObject(
                      name = "resource",
                      value =
                          """
                          {"@context":{"@vocab":"https://schema.org/","id":"@id","type":"@type"},
                          "id":"https://university.example/courses/algebra",
                          "type":["LearningResource"],"name":{"de":"Lineare Algebra"},
                          "inLanguage":["de"],
                          "license":{"id":"https://creativecommons.org/licenses/by/4.0/",
                          "type":"CreativeWork","name":"CC BY 4.0","identifier":"CC-BY-4.0"}}""")))
  @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
  @APIResponse(responseCode = "404", description = "resource-not-found")
  @APIResponse(
      responseCode = "410",
      description = "resource-gone: withdrawn, with 'since' and 'reason'")
  @APIResponse(
      responseCode = "451",
      description = "resource-restricted: a dispute hides it, with 'dispute' and 'since'")
  public Uni<Response> read(
      @PathParam("id") UUID id, @Context Request request, @Context UriInfo uri) {
    return store
        .find(id)
        .map(
            found ->
                found.orElseThrow(
                    () ->
                        Problem.of(
                            CatalogProblem.RESOURCE_NOT_FOUND,
                            "No resource has the id " + id + ".")))
        .map(stored -> response(stored.answer(), request, uri));
  }

  private static Response response(StoredResource.Answer answer, Request request, UriInfo uri) {
    if (answer instanceof StoredResource.Gone gone) {
      throw Problem.of(
              CatalogProblem.RESOURCE_GONE,
              "It left the exchange at %s: %s.".formatted(gone.since(), gone.reason()))
          .with("since", gone.since())
          .with("reason", gone.reason());
    }
    if (answer instanceof StoredResource.Restricted restricted) {
      throw restricted(restricted);
    }
    StoredResource.Shown shown = (StoredResource.Shown) answer;
    EntityTag version = new EntityTag(shown.version());
    Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(version);
    if (unchanged != null) {
      return unchanged.tag(version).build();
    }
    return Response.ok(
            Json.write(
                ResourceDocument.of(shown.resource(), shown.source(), uri.getAbsolutePath())))
        .tag(version)
        .header("Cache-Control", "no-cache")
        .build();
  }

  private static Problem restricted(StoredResource.Restricted restricted) {
    Problem problem =
        Problem.of(
                CatalogProblem.RESOURCE_RESTRICTED,
                "It is hidden while a notice about it is looked into, or since one was upheld.")
            .with("since", restricted.since());
    return restricted.dispute() == null ? problem : problem.with("dispute", restricted.dispute());
  }
}
