package org.openlearningexchange.harvest.probe.oaipmh;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an OAI-PMH interface says of itself. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the OAI-PMH interface says of itself, as it stood there.")
public record OaiSurvey(
    @Nullable String repositoryName,
    @Nullable String baseUrl,
    @Nullable String protocolVersion,
    @Nullable String earliestDatestamp,
    @Nullable String deletedRecord,
    @Nullable String granularity,
    List<String> adminEmails,
    List<OfferedFormat> formats,
    @Schema(description = "At most 500.") List<OfferedSet> sets,
    @Schema(description = "Whether these are all of its sets.") boolean allSets) {
  public OaiSurvey {
    adminEmails = List.copyOf(adminEmails);
    formats = List.copyOf(formats);
    sets = List.copyOf(sets);
  }

  /** The format with this prefix. */
  public Optional<OfferedFormat> format(@Nullable String prefix) {
    return formats.stream().filter(it -> it.metadataPrefix().equals(prefix)).findFirst();
  }
}
