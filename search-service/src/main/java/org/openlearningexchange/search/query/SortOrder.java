package org.openlearningexchange.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * In what order results come. The last key of each is the document itself, so that pages neither
 * repeat nor skip.
 */
public enum SortOrder {
  /** By how well the words fit; what tells more about itself first where that is equal. */
  RELEVANCE(
      List.of(
          descending("_score"),
          descending("completeness"),
          Map.of("_shard_doc", Map.of("order", "asc")))),
  /** By the date of the material; undated ones last. */
  NEWEST(
      List.of(
          descending("published"),
          descending("completeness"),
          Map.of("_shard_doc", Map.of("order", "asc")))),
  /** By when the exchange first or last read it: what came last first. */
  ADDED(
      List.of(
          Map.of(
              "harvested",
              // an index of an older version, which serves until the new one is filled, lacks it
              Map.of("order", "desc", "missing", "_last", "unmapped_type", "date")),
          Map.of("_shard_doc", Map.of("order", "asc")))),
  /** By title, in the order of Unicode. */
  TITLE(
      List.of(
          Map.of("titleSort", Map.of("order", "asc", "missing", "_last")),
          Map.of("_shard_doc", Map.of("order", "asc"))));

  private final List<Map<String, Object>> keys;

  SortOrder(List<Map<String, Object>> keys) {
    this.keys = keys;
  }

  List<Map<String, Object>> keys() {
    return keys;
  }

  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names of all, as parameters take them. */
  static List<String> names() {
    return Arrays.stream(values()).map(SortOrder::parameter).toList();
  }

  static Optional<SortOrder> find(String parameter) {
    return Arrays.stream(values()).filter(order -> order.parameter().equals(parameter)).findFirst();
  }

  private static Map<String, Object> descending(String field) {
    return Map.of(field, Map.of("order", "desc"));
  }
}
