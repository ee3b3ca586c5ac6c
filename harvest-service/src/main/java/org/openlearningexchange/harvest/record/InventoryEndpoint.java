package org.openlearningexchange.harvest.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.inventory.InventoryLine;
import org.openlearningexchange.kit.problem.Problem;

/** Everything that this service knows, for comparing it with the other services. */
@Path("/inventory")
@Tag(name = "Inventory", description = "For reconciliation.")
public class InventoryEndpoint {
  private static final int BATCH = 1_000;

  private final RecordStore records;

  public InventoryEndpoint(RecordStore records) {
    this.records = records;
  }

  @GET
  @Produces("application/x-ndjson")
  @RolesAllowed(Caller.OPERATOR)
  @Operation(
      summary = "All resources ever published",
      description =
          "One line of JSON each, sorted by id: id, contentHash, recordVersion, withdrawn.")
  @APIResponse(
      responseCode = "200",
      description = "Lines of JSON.",
      content =
          @Content(
              mediaType = "application/x-ndjson",
              schema = @Schema(implementation = InventoryLine.class)))
  @APIResponse(
      responseCode = "401",
      description = "No valid token.",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "403",
      description = "Not an operator.",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public StreamingOutput inventory() {
    return this::write;
  }

  private void write(OutputStream out) throws IOException {
    try {
      UUID after = null;
      while (true) {
        List<InventoryLine> lines = records.inventory(after, BATCH);
        if (lines.isEmpty()) {
          return;
        }
        for (InventoryLine line : lines) {
          out.write(Json.writeBytes(line));
          out.write('\n');
        }
        after = last(lines);
      }
    } catch (SQLException e) {
      throw new IOException("the store is away", e);
    }
  }

  private static @Nullable UUID last(List<InventoryLine> lines) {
    return UUID.fromString(lines.get(lines.size() - 1).id());
  }
}
