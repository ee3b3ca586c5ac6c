package org.openlearningexchange.catalog.audit;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.catalog.Page;
import org.openlearningexchange.kit.access.Caller;

/** The audit log, for operators. */
@Path("/audit")
@Tag(name = "Operation")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Caller.OPERATOR)
public class AuditEndpoint {
  private final AuditStore store;

  public AuditEndpoint(AuditStore store) {
    this.store = store;
  }

  @GET
  @Operation(
      summary = "List changes, newest first",
      description =
          "One entry for each change that a client made: who, what, when, before and after.")
  @APIResponse(responseCode = "200", description = "A page of changes")
  public Uni<Page<AuditEntry>> list(
      @Parameter(description = "Only changes of this member, repository or client")
          @QueryParam("subjectId")
          @Nullable String subjectId,
      @Parameter(description = "'next' of the page before") @QueryParam("after")
          @Nullable UUID after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return store
        .list(after, subjectId, limit + 1)
        .map(entries -> Page.of(entries, limit, entry -> entry.id().toString()));
  }
}
