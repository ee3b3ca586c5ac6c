package org.openlearningexchange.rights.inventory;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.inventory.InventoryLine;
import org.openlearningexchange.kit.problem.Problem;

/** All that rights-service holds, for reconciliation. */
@Path("/inventory")
@Tag(name = "Operation", description = "For operators")
@RolesAllowed(Caller.OPERATOR)
public class InventoryEndpoint {
  private final InventoryStore store;

  public InventoryEndpoint(InventoryStore store) {
    this.store = store;
  }

  @GET
  @Produces("application/x-ndjson")
  @Operation(
      operationId = "listInventory",
      summary = "List every resource that rights-service knows",
      description = "One JSON object a line, sorted by id; streamed.")
  @APIResponse(
      responseCode = "200",
      description = "The lines",
      content =
          @Content(
              mediaType = "application/x-ndjson",
              schema = @Schema(implementation = InventoryLine.class),
              examples =
                  @ExampleObject(
                      name = "a line",
                      value =
                          """
                          {"id":"0b0f1f7e-1111-5222-8333-444455556666","contentHash":"9f86d081884c7d65",\
                          "recordVersion":12,"revision":3,"withdrawn":false}""")))
  @APIResponse(
      responseCode = "401",
      description = "unauthorized: no token, or one that is not valid",
      content =
          @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Object.class)))
  @APIResponse(
      responseCode = "403",
      description = "forbidden: not an operator",
      content =
          @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Object.class)))
  public Multi<InventoryLine> inventory() {
    return store.all();
  }
}
