package org.openlearningexchange.contracts.message;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;

/**
 * What harvest-service says of one source record ({@link Topics#RECORDS}, keyed by resource id).
 * Readers ignore a message whose {@code recordVersion} is lower than the highest they have seen of
 * that resource.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
  @JsonSubTypes.Type(value = HarvestedRecord.class, name = "harvested"),
  @JsonSubTypes.Type(value = WithdrawnRecord.class, name = "withdrawn")
})
public sealed interface RecordMessage permits HarvestedRecord, WithdrawnRecord {
  UUID resourceId();

  /** Drawn from one sequence under the repository's lease: a higher one is the later truth. */
  long recordVersion();

  Provenance provenance();
}
