package org.openlearningexchange.harvest.probe;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A registration as it could be made. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The registration that is proposed, for POST /repositories at the catalogue.")
public record Proposal(
    String name,
    URI baseUrl,
    @Schema(examples = "oai-pmh") String protocol,
    @Schema(description = "The format that was read; absent where there is no choice.")
        @Nullable String metadataPrefix,
    List<String> sets,
    List<String> excludedSets,
    @Schema(implementation = String.class, examples = "PT24H") Duration harvestEvery) {
  public Proposal {
    sets = List.copyOf(sets);
    excludedSets = List.copyOf(excludedSets);
  }
}
