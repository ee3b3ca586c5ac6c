package org.openlearningexchange.catalog.reconciliation;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openlearningexchange.catalog.CatalogProblem;
import org.openlearningexchange.catalog.resource.ResourceStore;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.inventory.InventoryLine;
import org.openlearningexchange.kit.problem.Problem;

/** Whether the four services are in step, for operators. */
@Path("/reconciliation")
@Tag(name = "Operation")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Caller.OPERATOR)
public class ReconciliationEndpoint {
  private final ResourceStore catalogue;
  private final InventoryClient others;

  public ReconciliationEndpoint(ResourceStore catalogue, InventoryClient others) {
    this.catalogue = catalogue;
    this.others = others;
  }

  @GET
  @Blocking
  @Operation(
      summary = "Compare what harvest, rights, catalogue and search hold",
      description =
          "Reads the four inventories side by side. While resources are on their way through the"
              + " exchange, differences are to be expected; they go away when it is at rest.")
  @APIResponse(responseCode = "200", description = "How many each holds, and where they differ")
  @APIResponse(responseCode = "502", description = "inventory-out-of-order")
  @APIResponse(
      responseCode = "503",
      description = "inventory-unavailable: 'service' names the one that is away")
  public Report compare(
      @Parameter(hidden = true) @HeaderParam("Authorization") String authorization,
      @Parameter(description = "How many differences to show; all are counted")
          @QueryParam("limit")
          @DefaultValue("100")
          @Min(0)
          @Max(10_000)
          int limit) {
    try (Stream<InventoryLine> harvest = others.open(Holder.HARVEST, authorization);
        Stream<InventoryLine> rights = others.open(Holder.RIGHTS, authorization);
        Stream<InventoryLine> search = others.open(Holder.SEARCH, authorization);
        Stream<InventoryLine> own = catalogue.inventory().subscribe().asStream()) {
      Map<Holder, Iterator<InventoryLine>> inventories = new EnumMap<>(Holder.class);
      inventories.put(Holder.HARVEST, InventoryClient.lines(Holder.HARVEST, harvest));
      inventories.put(Holder.RIGHTS, InventoryClient.lines(Holder.RIGHTS, rights));
      inventories.put(Holder.CATALOGUE, own.iterator());
      inventories.put(Holder.SEARCH, InventoryClient.lines(Holder.SEARCH, search));
      return Reconciliation.of(inventories, limit);
    } catch (InventoryClient.AwayException e) {
      throw Problem.of(CatalogProblem.INVENTORY_UNAVAILABLE, e.getMessage() + ".")
          .with("service", e.holder().label());
    } catch (Reconciliation.OutOfOrderException e) {
      throw Problem.of(CatalogProblem.INVENTORY_OUT_OF_ORDER, e.getMessage() + ".")
          .with("service", e.holder().label());
    }
  }
}
