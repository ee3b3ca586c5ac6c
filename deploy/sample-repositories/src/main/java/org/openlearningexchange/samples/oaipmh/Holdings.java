package org.openlearningexchange.samples.oaipmh;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The items of a repository. Lists are ordered by datestamp and identifier, and a page begins after
 * the last item of the page before: an item that changes while a list is read moves to the list's
 * end, so that no reader misses one. Safe for use by several threads.
 */
public final class Holdings {
  private static final Comparator<Item> ORDER =
      Comparator.comparing(Item::datestamp).thenComparing(Item::identifier);

  private final Map<String, Item> byIdentifier = new HashMap<>();
  private @Nullable List<Item> ordered;
  private @Nullable Instant earliest;

  public Holdings(Collection<Item> items) {
    items.forEach(this::put);
  }

  public synchronized void put(Item item) {
    byIdentifier.put(item.identifier(), item);
    ordered = null;
    earliest =
        earliest == null || item.datestamp().isBefore(earliest) ? item.datestamp() : earliest;
  }

  public synchronized Optional<Item> find(String identifier) {
    return Optional.ofNullable(byIdentifier.get(identifier));
  }

  /** Changes one item in one step. */
  public synchronized void change(String identifier, UnaryOperator<Item> change) {
    put(
        change.apply(
            find(identifier)
                .orElseThrow(() -> new IllegalArgumentException("No item " + identifier))));
  }

  /** Forgets an item without a trace. */
  public synchronized void remove(String identifier) {
    byIdentifier.remove(identifier);
    ordered = null;
  }

  /** All items, the oldest datestamp first; the list never changes. */
  public synchronized List<Item> all() {
    List<Item> items = ordered;
    if (items == null) {
      List<Item> sorted = new ArrayList<>(byIdentifier.values());
      sorted.sort(ORDER);
      items = Collections.unmodifiableList(sorted);
      ordered = items;
    }
    return items;
  }

  /** The lower limit of all datestamps that there ever were. */
  synchronized Instant earliest() {
    return earliest == null ? Instant.EPOCH : earliest;
  }

  /**
   * The items with a datestamp from this one on, or after this one where an identifier is given
   * too.
   */
  List<Item> after(Instant datestamp, String identifier) {
    List<Item> items = all();
    int low = 0;
    int high = items.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isAfter(items.get(middle), datestamp, identifier)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return items.subList(low, items.size());
  }

  private static boolean isAfter(Item item, Instant datestamp, String identifier) {
    int byDate = item.datestamp().compareTo(datestamp);
    return byDate > 0 || (byDate == 0 && item.identifier().compareTo(identifier) > 0);
  }
}
