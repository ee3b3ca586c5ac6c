package org.openlearningexchange.search.text;

import java.util.EnumMap;
import java.util.Map;

/** A value of every weight. */
public record Weights(Map<Weight, Double> values) {
  /** Those that searches are ordered by. */
  public static final Weights STANDARD = new Weights(Map.of());

  public Weights {
    Map<Weight, Double> all = new EnumMap<>(Weight.class);
    for (Weight weight : Weight.values()) {
      all.put(weight, values.getOrDefault(weight, weight.standard()));
    }
    values = Map.copyOf(all);
  }

  public double of(Weight weight) {
    return values.getOrDefault(weight, weight.standard());
  }

  /** The same with another value of one. */
  public Weights with(Weight weight, double value) {
    Map<Weight, Double> changed = new EnumMap<>(values);
    changed.put(weight, value);
    return new Weights(changed);
  }

  /** The same as if there were no such weight. */
  public Weights without(Weight weight) {
    return with(weight, weight.neutral());
  }
}
