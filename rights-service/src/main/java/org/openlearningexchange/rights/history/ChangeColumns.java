package org.openlearningexchange.rights.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes of decisions column by column, as one statement takes them. */
record ChangeColumns(List<Change> changes, Instant changedAt) {

  /** In the order of the statement's parameters. */
  List<Object> arrays() {
    return List.of(
        changedAt.atOffset(ZoneOffset.UTC),
        column(Change::resourceId).toArray(UUID[]::new),
        column(Change::from).toArray(String[]::new),
        column(Change::to).toArray(String[]::new),
        column(Change::decision).toArray(String[]::new),
        column(change -> change.origin().runId()).toArray(UUID[]::new),
        column(Change::rulesVersion).toArray(Integer[]::new),
        column(change -> change.cause().word()).toArray(String[]::new),
        column(change -> change.origin().recordVersion()).toArray(Long[]::new),
        column(change -> change.origin().contentHash()).toArray(String[]::new),
        column(change -> change.origin().harvestedAt().atOffset(ZoneOffset.UTC))
            .toArray(OffsetDateTime[]::new));
  }

  private List<?> column(Function<Change, @Nullable Object> value) {
    return Arrays.asList(changes.stream().map(value).toArray());
  }
}
