package org.openlearningexchange.rights.decision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;

/** Changes of decisions column by column, as one statement takes them. */
record ChangeColumns(List<Ruling.Change> changes, Instant changedAt) {

  /** In the order of the statement's parameters. */
  List<Object> arrays() {
    OffsetDateTime[] times = new OffsetDateTime[changes.size()];
    Arrays.fill(times, changedAt.atOffset(ZoneOffset.UTC));
    return List.of(
        column(Ruling.Change::resourceId).toArray(UUID[]::new),
        times,
        column(Ruling.Change::from).toArray(String[]::new),
        column(change -> change.decision().expression()).toArray(String[]::new),
        column(change -> Json.write(change.decision())).toArray(String[]::new),
        column(Ruling.Change::runId).toArray(UUID[]::new),
        column(change -> change.decision().rulesVersion()).toArray(Integer[]::new));
  }

  private List<?> column(Function<Ruling.Change, @Nullable Object> value) {
    return Arrays.asList(changes.stream().map(value).toArray());
  }
}
