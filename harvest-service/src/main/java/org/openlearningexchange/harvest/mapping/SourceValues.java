package org.openlearningexchange.harvest.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openlearningexchange.contracts.message.SourceValue;
import org.openlearningexchange.harvest.mapping.value.Bounds;
import org.openlearningexchange.harvest.mapping.value.Texts;

/** Collects what the model says less of than the source, bounded. Not thread-safe. */
final class SourceValues {
  private static final int LONGEST = 1_000;

  private final Set<SourceValue> values = new LinkedHashSet<>();

  void add(String field, String text) {
    String clean = text.strip();
    if (!clean.isEmpty() && values.size() < Bounds.VALUES) {
      values.add(new SourceValue(field, Texts.bounded(clean, LONGEST)));
    }
  }

  List<SourceValue> all() {
    return List.copyOf(values);
  }
}
