package org.openlearningexchange.harvest.probe.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openlearningexchange.contracts.message.LicenceStatement;

/** How clear the records of a sample are about their licences. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    description =
        "How clear the records are about their licences, at a first look: licences are known here"
            + " by their addresses (Creative Commons, rightsstatements.org, SPDX). What counts is"
            + " the decision of the rights service after publication, which also reads words.")
public record Licences(
    int recognised,
    int unknown,
    int conflicting,
    int missing,
    @Schema(description = "How often each licence was found.") Map<String, Integer> found,
    @Schema(description = "Some records that are not clear.") List<Example> examples) {
  private static final int MOST_EXAMPLES = 10;
  private static final int MOST_OF_A_KIND = 4;

  /** A record that is not clear about its licence. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Example(String identifier, LicenceReading reading, List<String> statements) {}

  static Licences of(List<Sampled.Mapped> sample) {
    Map<LicenceReading, Integer> counts = new EnumMap<>(LicenceReading.class);
    Map<String, Integer> found = new TreeMap<>();
    List<Example> examples = new ArrayList<>();
    for (Sampled.Mapped each : sample) {
      LicenceReading reading = LicenceReading.of(each.statements());
      int before = counts.merge(reading, 1, Integer::sum);
      LicenceReading.licences(each.statements()).forEach(it -> found.merge(it, 1, Integer::sum));
      if (reading != LicenceReading.RECOGNISED
          && before <= MOST_OF_A_KIND
          && examples.size() < MOST_EXAMPLES) {
        examples.add(
            new Example(
                each.record().identifier(),
                reading,
                each.statements().stream().map(LicenceStatement::text).limit(5).toList()));
      }
    }
    return new Licences(
        counts.getOrDefault(LicenceReading.RECOGNISED, 0),
        counts.getOrDefault(LicenceReading.UNKNOWN, 0),
        counts.getOrDefault(LicenceReading.CONFLICTING, 0),
        counts.getOrDefault(LicenceReading.MISSING, 0),
        found,
        examples);
  }
}
