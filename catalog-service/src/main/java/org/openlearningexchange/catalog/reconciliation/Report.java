package org.openlearningexchange.catalog.reconciliation;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.inventory.InventoryLine;

/**
 * What a reconciliation found.
 *
 * @param resources how many each holds
 * @param live how many of these are not withdrawn
 * @param differences how many resources differ
 * @param shown the first of them
 */
@Schema(name = "ReconciliationReport")
record Report(
    boolean inStep,
    @Schema(examples = "{\"harvest\":150,\"rights\":150,\"catalogue\":150,\"search\":150}")
        Map<String, Long> resources,
    @Schema(examples = "{\"harvest\":148,\"rights\":148,\"catalogue\":148,\"search\":148}")
        Map<String, Long> live,
    long differences,
    List<Difference> shown) {
  Report {
    shown = List.copyOf(shown);
  }

  /**
   * A resource on which they do not agree.
   *
   * @param difference what differs, in words
   */
  record Difference(
      String id,
      @Nullable InventoryLine harvest,
      @Nullable InventoryLine rights,
      @Nullable InventoryLine catalogue,
      @Nullable InventoryLine search,
      String difference) {
    static Difference of(String id, Map<Holder, InventoryLine> held, String difference) {
      return new Difference(
          id,
          held.get(Holder.HARVEST),
          held.get(Holder.RIGHTS),
          held.get(Holder.CATALOGUE),
          held.get(Holder.SEARCH),
          difference);
    }
  }
}
