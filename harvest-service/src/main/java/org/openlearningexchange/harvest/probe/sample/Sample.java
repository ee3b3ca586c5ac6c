package org.openlearningexchange.harvest.probe.sample;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a source's list.
 *
 * @param format that was asked for, as the source calls it
 * @param expected how many records the source says there are
 * @param isWhole whether the list came to its proper end with them
 */
public record Sample(
    List<Sampled> entries, @Nullable String format, @Nullable Long expected, boolean isWhole) {
  static final Sample NONE = new Sample(List.of(), null, null, false);

  public Sample {
    entries = List.copyOf(entries);
  }

  List<Sampled.Mapped> mapped() {
    return of(Sampled.Mapped.class).toList();
  }

  List<Sampled.Refused> refused() {
    return of(Sampled.Refused.class).toList();
  }

  int deleted() {
    return (int) of(Sampled.Deleted.class).count();
  }

  private <T extends Sampled> Stream<T> of(Class<T> type) {
    return entries.stream().filter(type::isInstance).map(type::cast);
  }
}
