package org.openlearningexchange.catalog.reconciliation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.inventory.InventoryLine;

/**
 * Decides whether what the four hold of one resource agrees.
 *
 * <p>Harvest and rights speak of the source record: version, content and whether it is withdrawn.
 * Rights, catalogue and search speak of the published resource: revision, content and whether it is
 * withdrawn. What is withdrawn has no content to compare.
 */
final class Comparison {
  private final Map<Holder, InventoryLine> held;
  private final List<String> differences = new ArrayList<>();

  private Comparison(Map<Holder, InventoryLine> held) {
    this.held = held;
  }

  /** What differs, in words; empty where all agree. */
  static Optional<String> difference(Map<Holder, InventoryLine> held) {
    Comparison comparison = new Comparison(new EnumMap<>(held));
    comparison.compareAll();
    return comparison.differences.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join("; ", comparison.differences));
  }

  private void compareAll() {
    for (Holder holder : Holder.values()) {
      if (!held.containsKey(holder)) {
        differences.add(holder.label() + " does not have it");
      }
    }
    compare(Holder.HARVEST, Holder.RIGHTS, false);
    compare(Holder.RIGHTS, Holder.CATALOGUE, true);
    compare(Holder.RIGHTS, Holder.SEARCH, true);
    if (!held.containsKey(Holder.RIGHTS)) {
      compare(Holder.CATALOGUE, Holder.SEARCH, true);
    }
  }

  private void compare(Holder first, Holder second, boolean byRevision) {
    InventoryLine one = held.get(first);
    InventoryLine other = held.get(second);
    if (one == null || other == null) {
      return;
    }
    if (one.withdrawn() != other.withdrawn()) {
      say(first, one.withdrawn() ? "withdrawn" : "live", second, withdrawnOrLive(other));
    } else if (!one.withdrawn() && !Objects.equals(one.contentHash(), other.contentHash())) {
      say(first, "content " + one.contentHash(), second, "content " + other.contentHash());
    }
    if (byRevision && !Objects.equals(one.revision(), other.revision())) {
      say(first, "revision " + one.revision(), second, "revision " + other.revision());
    }
    if (!byRevision && one.recordVersion() != other.recordVersion()) {
      say(first, version(one), second, version(other));
    }
  }

  private static String withdrawnOrLive(InventoryLine line) {
    return line.withdrawn() ? "withdrawn" : "live";
  }

  private static String version(InventoryLine line) {
    return "record version " + line.recordVersion();
  }

  private void say(Holder first, @Nullable String one, Holder second, @Nullable String other) {
    differences.add(first.label() + " has " + one + ", " + second.label() + " " + other);
  }
}
