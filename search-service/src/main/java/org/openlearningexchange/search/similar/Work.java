package org.openlearningexchange.search.similar;

import java.net.URI;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.search.query.ResultItem;

/**
 * What tells editions and copies of one work from other works: a title and the people who made it,
 * or an address. The same course often comes from two repositories.
 */
record Work(String title, Set<String> creators, @Nullable URI address) {

  static Work of(ResultItem item) {
    return new Work(
        folded(item.title()),
        item.creators().stream().map(Work::folded).collect(Collectors.toUnmodifiableSet()),
        item.url());
  }

  /** Whether both are the same work; a title alone is enough where one names nobody. */
  boolean isSameAs(Work other) {
    if (address != null && address.equals(other.address)) {
      return true;
    }
    boolean unnamed = creators.isEmpty() || other.creators.isEmpty();
    return title.equals(other.title)
        && (unnamed || creators.stream().anyMatch(other.creators::contains));
  }

  /** Whether one of these is the same work. */
  boolean isIn(List<Work> works) {
    return works.stream().anyMatch(this::isSameAs);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
