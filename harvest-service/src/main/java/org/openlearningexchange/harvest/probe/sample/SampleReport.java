package org.openlearningexchange.harvest.probe.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a sample of the records says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the first records say, taken as a harvest would take them.")
public record SampleReport(
    @Schema(description = "The format they were read in.", examples = "oai_dc")
        @Nullable String format,
    @Schema(description = "Records looked at, at most 100.") int delivered,
    @Schema(description = "Records that teachers would see.") int mapped,
    int refused,
    int deleted,
    @Schema(description = "How many the source says there are.") @Nullable Long expected,
    @Schema(description = "Whether these are all of them.") boolean isWhole,
    List<FieldCoverage> fields,
    Licences licences,
    Links links,
    List<Card> cards,
    List<RefusedRecord> refusals) {
  private static final int MOST_REFUSALS = 50;

  public SampleReport {
    fields = List.copyOf(fields);
    cards = List.copyOf(cards);
    refusals = List.copyOf(refusals);
  }

  static SampleReport of(Sample sample, Links links, String provider, String language) {
    List<Sampled.Mapped> mapped = sample.mapped();
    return new SampleReport(
        sample.format(),
        sample.entries().size(),
        mapped.size(),
        sample.refused().size(),
        sample.deleted(),
        sample.expected(),
        sample.isWhole(),
        FieldCoverage.of(mapped),
        Licences.of(mapped),
        links,
        mapped.stream().map(each -> Card.of(each, provider, language)).toList(),
        sample.refused().stream().limit(MOST_REFUSALS).map(RefusedRecord::of).toList());
  }

  /** The coverage of a field. */
  public FieldCoverage field(String name) {
    return fields.stream().filter(it -> it.field().equals(name)).findFirst().orElseThrow();
  }
}
