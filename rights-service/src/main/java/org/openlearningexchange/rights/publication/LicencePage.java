package org.openlearningexchange.rights.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.rights.registry.LicenceFacts;

/**
 * A page of licences, by id.
 *
 * @param total of all pages
 * @param next what to send as {@code after} for the next page; null on the last one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record LicencePage(
    List<LicenceSummary> items,
    @Schema(description = "On all pages") int total,
    @Schema(
            description = "Send it as 'after' for the next page; null on the last page",
            nullable = true)
        @Nullable String next) {
  LicencePage {
    items = List.copyOf(items);
  }

  /** The page that follows an id; it need not exist. */
  static LicencePage of(List<LicenceFacts> found, @Nullable String after, int limit) {
    List<LicenceFacts> rest =
        found.stream()
            .filter(facts -> after == null || facts.id().compareToIgnoreCase(after) > 0)
            .toList();
    List<LicenceFacts> shown = rest.subList(0, Math.min(limit, rest.size()));
    return new LicencePage(
        shown.stream().map(LicenceSummary::of).toList(),
        found.size(),
        shown.size() < rest.size() ? shown.get(shown.size() - 1).id() : null);
  }
}
