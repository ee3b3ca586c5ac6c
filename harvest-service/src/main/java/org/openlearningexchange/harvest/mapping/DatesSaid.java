package org.openlearningexchange.harvest.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.mapping.value.Dates;

/** What a record says of one date, maybe several times. Not thread-safe. */
final class DatesSaid {
  private record Said(String field, String text, Optional<String> date) {}

  private final List<Said> all = new ArrayList<>();

  void add(String field, String text) {
    all.add(new Said(field, text.strip(), Dates.of(text)));
  }

  /**
   * The earliest: repositories put the dates of their own entry beside the date of issue, which is
   * never later than these.
   */
  @Nullable String earliest() {
    return all.stream().flatMap(said -> said.date.stream()).sorted().findFirst().orElse(null);
  }

  /** Hands over what the earliest date does not say by itself. */
  void others(BiConsumer<String, String> receiver) {
    String chosen = earliest();
    all.stream()
        .filter(said -> !said.text.equals(chosen))
        .forEach(said -> receiver.accept(said.field, said.text));
  }
}
