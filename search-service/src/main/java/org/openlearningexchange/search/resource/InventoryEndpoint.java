package org.openlearningexchange.search.resource;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.inventory.InventoryLine;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.search.SearchProblem;
import org.openlearningexchange.search.elasticsearch.ElasticsearchAway;
import org.openlearningexchange.search.elasticsearch.ElasticsearchRefusal;

/** What this service says it holds, for reconciliation. */
@Path("/inventory")
@Tag(name = "Operation", description = "For operators")
public class InventoryEndpoint {
  private final StoredResourceIndex index;

  public InventoryEndpoint(StoredResourceIndex index) {
    this.index = index;
  }

  @GET
  @Produces("application/x-ndjson")
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @RolesAllowed(Caller.OPERATOR)
  @Operation(
      summary = "List what the index holds",
      description =
          "Every resource and every stub, sorted by id, one JSON object per line: the state of the index when the reading begins.")
  @APIResponse(
      responseCode = "200",
      description = "One line per resource",
      content =
          @Content(
              mediaType = "application/x-ndjson",
              schema = @Schema(implementation = InventoryLine.class)))
  @APIResponse(
      responseCode = "401",
      description = "A valid access token is needed",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "403",
      description = "Only operators may",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "503",
      description = "The index is away for the moment",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Multi<InventoryLine> list() {
    return index
        .all()
        .map(InventoryEndpoint::line)
        .onFailure(
            failure ->
                failure instanceof ElasticsearchAway || failure instanceof ElasticsearchRefusal)
        .transform(SearchProblem::away);
  }

  private static InventoryLine line(JsonNode source) {
    String contentHash = source.path("contentHash").asText("");
    return new InventoryLine(
        source.path("id").asText(),
        contentHash.isEmpty() ? null : contentHash,
        source.path("recordVersion").asLong(),
        source.path("revision").asLong(),
        source.path("state").asText().equals("withdrawn"));
  }
}
