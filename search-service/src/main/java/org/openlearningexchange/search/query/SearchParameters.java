package org.openlearningexchange.search.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openlearningexchange.search.facet.Facet;

/**
 * What a caller asks for, checked.
 *
 * @param words the text of {@code q}; empty for everything
 * @param filters the values chosen of each facet
 * @param ranges between which values have to lie
 * @param facets to be counted
 * @param language for labels, and preferred in the order
 * @param cursor where the page before ended
 */
public record SearchParameters(
    String words,
    Map<Facet, Set<String>> filters,
    Map<RangeField, ValueRange> ranges,
    Set<Facet> facets,
    Locale language,
    int size,
    SortOrder sort,
    Optional<String> cursor) {
  private static final int FINGERPRINT_BYTES = 16;

  public SearchParameters {
    Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
    filters.forEach((facet, values) -> copy.put(facet, Set.copyOf(values)));
    filters = Map.copyOf(copy);
    ranges = Map.copyOf(ranges);
    facets = Set.copyOf(facets);
  }

  /** The values chosen of a facet; empty where it does not narrow the search. */
  public Set<String> filter(Facet facet) {
    return filters.getOrDefault(facet, Set.of());
  }

  /** The range that a value has to lie in. */
  public Optional<ValueRange> range(RangeField field) {
    return Optional.ofNullable(ranges.get(field));
  }

  /** The same search for other words. */
  public SearchParameters withWords(String others) {
    return new SearchParameters(others, filters, ranges, facets, language, size, sort, cursor);
  }

  /** The same search without counts. */
  public SearchParameters withoutFacets() {
    return new SearchParameters(
        words, filters, ranges, EnumSet.noneOf(Facet.class), language, size, sort, cursor);
  }

  /**
   * The same for the same search, whatever the order of its parameters; page size, facets, labels
   * and cursor are not part of it.
   */
  String fingerprint() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder(words).append('\n').append(sort);
    for (Facet facet : Facet.values()) {
      text.append('\n').append(new TreeSet<>(filter(facet)));
    }
    for (RangeField field : RangeField.values()) {
      text.append('\n').append(range(field).map(ValueRange::toString).orElse(""));
    }
    return text.toString();
  }
}
