package org.openlearningexchange.catalog;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next what to send as {@code after} for the next page; null on the last one
 */
public record Page<T>(
    List<T> items,
    @Schema(
            description = "Send it as 'after' for the next page; null on the last page.",
            nullable = true)
        @Nullable String next) {
  public Page {
    items = List.copyOf(items);
  }

  /**
   * Makes a page out of rows that were asked for with one more than the limit: the extra row says
   * that there is a next page and is not shown.
   */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<T> shown = rows.subList(0, limit);
    return new Page<>(shown, cursor.apply(shown.get(limit - 1)));
  }
}
