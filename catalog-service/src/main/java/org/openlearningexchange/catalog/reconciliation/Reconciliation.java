package org.openlearningexchange.catalog.reconciliation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.inventory.InventoryLine;

/**
 * Walks four inventories, each sorted by id, side by side and counts where they differ. Holds one
 * line of each at a time, and as many differences as are to be shown.
 */
final class Reconciliation {
  private final Map<Holder, SortedLines> inventories = new EnumMap<>(Holder.class);
  private final int limit;
  private final List<Report.Difference> shown = new ArrayList<>();
  private long differences;

  private Reconciliation(Map<Holder, Iterator<InventoryLine>> lines, int limit) {
    for (Holder holder : Holder.values()) {
      Iterator<InventoryLine> inventory = lines.get(holder);
      if (inventory == null) {
        throw new IllegalArgumentException("no inventory of " + holder.label());
      }
      inventories.put(holder, new SortedLines(holder, inventory));
    }
    this.limit = limit;
  }

  /**
   * Compares.
   *
   * @param limit how many differences to show; all are counted
   * @throws OutOfOrderException when an inventory is not sorted by id
   */
  static Report of(Map<Holder, Iterator<InventoryLine>> inventories, int limit) {
    return new Reconciliation(inventories, limit).run();
  }

  private Report run() {
    Optional<String> id = lowestId();
    while (id.isPresent()) {
      look(id.get());
      id = lowestId();
    }
    Map<String, Long> resources = new java.util.LinkedHashMap<>();
    Map<String, Long> live = new java.util.LinkedHashMap<>();
    inventories.forEach(
        (holder, lines) -> {
          resources.put(holder.label(), lines.all);
          live.put(holder.label(), lines.live);
        });
    return new Report(differences == 0, resources, live, differences, shown);
  }

  private Optional<String> lowestId() {
    return inventories.values().stream()
        .flatMap(lines -> Optional.ofNullable(lines.head).stream())
        .map(InventoryLine::id)
        .min(String::compareTo);
  }

  private void look(String id) {
    Map<Holder, InventoryLine> held = new EnumMap<>(Holder.class);
    inventories.forEach((holder, lines) -> lines.take(id).ifPresent(it -> held.put(holder, it)));
    Optional<String> difference = Comparison.difference(held);
    if (difference.isEmpty()) {
      return;
    }
    differences++;
    if (shown.size() < limit) {
      shown.add(Report.Difference.of(id, held, difference.get()));
    }
  }

  /** One inventory, of which only the next line is held. */
  private static final class SortedLines {
    private final Holder holder;
    private final Iterator<InventoryLine> rest;
    private @Nullable InventoryLine head;
    private long all;
    private long live;

    SortedLines(Holder holder, Iterator<InventoryLine> rest) {
      this.holder = holder;
      this.rest = rest;
      this.head = rest.hasNext() ? rest.next() : null;
    }

    Optional<InventoryLine> take(String id) {
      InventoryLine taken = head;
      if (taken == null || !taken.id().equals(id)) {
        return Optional.empty();
      }
      all++;
      live += taken.withdrawn() ? 0 : 1;
      head = next(taken);
      return Optional.of(taken);
    }

    private @Nullable InventoryLine next(InventoryLine before) {
      if (!rest.hasNext()) {
        return null;
      }
      InventoryLine next = rest.next();
      if (next.id().compareTo(before.id()) <= 0) {
        throw new OutOfOrderException(holder, before.id(), next.id());
      }
      return next;
    }
  }

  /** An inventory that is not sorted by id cannot be compared. */
  static final class OutOfOrderException extends RuntimeException {
    private final Holder holder;

    OutOfOrderException(Holder holder, String before, String next) {
      super("%s gave %s after %s".formatted(holder.label(), next, before));
      this.holder = holder;
    }

    Holder holder() {
      return holder;
    }
  }
}
