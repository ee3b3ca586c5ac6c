package org.openlearningexchange.catalog.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of messages comes to, in the order they came: of each resource the highest revision,
 * or its erasure if nothing came after it, and the messages that can never be kept.
 */
final class ResourceBatch<M> {
  private final Map<UUID, CatalogueEntry> entries = new LinkedHashMap<>();
  private final Set<UUID> erased = new TreeSet<>();
  private final List<Refused<M>> refused = new ArrayList<>();

  /**
   * Takes the next message.
   *
   * @param value null for legal erasure
   */
  void add(M message, @Nullable String key, byte @Nullable [] value) {
    try {
      if (key == null) {
        throw new IllegalArgumentException("the message has no key");
      }
      if (value == null) {
        erase(UUID.fromString(key));
      } else {
        keep(CatalogueEntry.read(key, value));
      }
    } catch (IllegalArgumentException e) {
      refused.add(new Refused<>(message, String.valueOf(e.getMessage())));
    }
  }

  /** One entry for each resource, by id: instances that share rows take them in one order. */
  List<CatalogueEntry> entries() {
    return entries.values().stream().sorted(Comparator.comparing(CatalogueEntry::id)).toList();
  }

  Set<UUID> erased() {
    return erased;
  }

  List<Refused<M>> refused() {
    return refused;
  }

  private void erase(UUID id) {
    entries.remove(id);
    erased.add(id);
  }

  private void keep(CatalogueEntry entry) {
    entries.merge(
        entry.id(), entry, (known, next) -> next.revision() >= known.revision() ? next : known);
  }

  /**
   * A message that can never be kept.
   *
   * @param reason why
   */
  record Refused<M>(M message, String reason) {}
}
