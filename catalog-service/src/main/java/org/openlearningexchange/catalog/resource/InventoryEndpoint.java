package org.openlearningexchange.catalog.resource;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.inventory.InventoryLine;

/** All that the catalogue holds, for reconciliation. */
@Path("/inventory")
@Tag(name = "Operation")
@RolesAllowed(Caller.OPERATOR)
public class InventoryEndpoint {
  private final ResourceStore store;

  public InventoryEndpoint(ResourceStore store) {
    this.store = store;
  }

  @GET
  @Produces("application/x-ndjson")
  @Operation(
      summary = "List every resource that the catalogue knows",
      description = "One JSON object a line, sorted by id; streamed.")
  @APIResponse(
      responseCode = "200",
      description = "The lines",
      content =
          @Content(
              mediaType = "application/x-ndjson",
              schema = @Schema(implementation = InventoryLine.class)))
  public Multi<InventoryLine> inventory() {
    return store.inventory();
  }
}
