package org.openlearningexchange.harvest.protocol.oaipmh;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer to ListRecords is, before its records are read.
 *
 * @param responseDate as given; null where it makes no sense
 * @param records how many it holds
 * @param token where the list goes on; null at its end
 */
public record PageSummary(
    @Nullable String responseDate,
    List<OaiError> errors,
    int records,
    @Nullable ResumptionToken token,
    @Nullable Long completeListSize) {
  public PageSummary {
    errors = List.copyOf(errors);
  }

  boolean hasError(String code) {
    return errors.stream().anyMatch(error -> error.code().equalsIgnoreCase(code));
  }

  /** Of several errors, one that does not only say that there is nothing. */
  OaiError worstError() {
    return errors.stream()
        .filter(error -> !error.code().equalsIgnoreCase("noRecordsMatch"))
        .findFirst()
        .orElse(errors.get(0));
  }

  /** Whether it says that there is nothing, and nothing else. */
  boolean saysNothingMatches() {
    return records == 0
        && !errors.isEmpty()
        && errors.stream().allMatch(error -> error.code().equalsIgnoreCase("noRecordsMatch"));
  }
}
