package org.openlearningexchange.harvest.probe.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.harvest.mapping.refine.UnmappedValue;

/** How many records fill a field, and how many of its values a vocabulary holds. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How many records fill a field, and how far its values could be mapped.")
public record FieldCoverage(
    @Schema(examples = "educationalLevel") String field,
    @Schema(examples = "Level") String label,
    @Schema(description = "Records with a value that teachers can find them by.") int records,
    @Schema(description = "Records where the value was not stated, but detected.") int detected,
    @Schema(description = "Values that the vocabulary holds; null where the field has none.")
        @Nullable Integer mapped,
    @Schema(description = "Values that it does not hold.") @Nullable Integer unmapped,
    @Schema(description = "Those, the most frequent first.") List<Value> unmappedValues) {
  private static final int MOST_EXAMPLES = 10;

  public FieldCoverage {
    unmappedValues = List.copyOf(unmappedValues);
  }

  /** A value that no vocabulary holds. */
  public record Value(String value, int records) {}

  static List<FieldCoverage> of(List<Sampled.Mapped> sample) {
    return ModelField.ALL.stream().map(field -> of(field, sample)).toList();
  }

  private static FieldCoverage of(ModelField field, List<Sampled.Mapped> sample) {
    int records = 0;
    int values = 0;
    int detected = 0;
    Map<String, Integer> unmapped = new TreeMap<>();
    for (Sampled.Mapped each : sample) {
      LearningResource resource = each.refined().resource();
      int own = field.values().applyAsInt(resource);
      records += own > 0 ? 1 : 0;
      values += own;
      detected += each.refined().detected().contains(field.name()) ? 1 : 0;
      each.refined().unmapped().stream()
          .filter(it -> it.vocabulary() == field.vocabulary())
          .map(UnmappedValue::value)
          .distinct()
          .forEach(it -> unmapped.merge(it, 1, Integer::sum));
    }
    boolean isFree = field.vocabulary() == null;
    return new FieldCoverage(
        field.name(),
        field.label(),
        records,
        detected,
        isFree ? null : values,
        isFree ? null : unmapped.values().stream().mapToInt(Integer::intValue).sum(),
        examples(unmapped));
  }

  private static List<Value> examples(Map<String, Integer> unmapped) {
    List<Value> found = new ArrayList<>();
    unmapped.forEach((value, records) -> found.add(new Value(value, records)));
    found.sort(Comparator.comparing(Value::records).reversed());
    return found.stream().limit(MOST_EXAMPLES).toList();
  }
}
