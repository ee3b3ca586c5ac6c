package org.openlearningexchange.harvest.probe;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How ready a source is, with its reasons. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    description =
        "How ready the source is: 0 (not to be harvested) to 100; the sum of its reasons, or 0"
            + " where a finding is blocking.")
public record Score(int value, List<Reason> reasons) {
  public Score {
    if (value < 0 || value > 100) {
      throw new IllegalArgumentException("value: a score is 0 to 100, not " + value);
    }
    reasons = List.copyOf(reasons);
  }

  /** What one criterion gave, of what it could give. */
  public record Reason(
      @Schema(examples = "licence") String criterion,
      @Schema(examples = "Records with one licence, stated by its address") String label,
      int points,
      int of,
      @Schema(examples = "62 of 100") String because) {}
}
