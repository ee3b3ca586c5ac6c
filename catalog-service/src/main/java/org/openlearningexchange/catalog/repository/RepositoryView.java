package org.openlearningexchange.catalog.repository;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.catalog.registration.Activation;
import org.openlearningexchange.catalog.registration.Particulars;
import org.openlearningexchange.catalog.registration.Protocol;
import org.openlearningexchange.contracts.message.RepositoryRegistration.DefaultLicence;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.contracts.message.RunReport;

/** A repository as it is shown. */
@Schema(name = "Repository")
record RepositoryView(
    UUID id,
    UUID memberId,
    @Schema(examples = "{\"en\":\"University of Example\"}") Map<String, String> memberName,
    @Schema(examples = "Open courses") String name,
    @Schema(examples = "https://repository.university.example/oai") URI baseUrl,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"oai-pmh", "sitemap", "amb", "moochub", "feed", "csv", "upload"})
        Protocol protocol,
    @Schema(nullable = true, examples = "lom") @Nullable String metadataPrefix,
    List<String> sets,
    List<String> excludedSets,
    @Schema(type = SchemaType.STRING, examples = "PT24H") Duration harvestEvery,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"automatic", "manual"})
        Activation activation,
    @Schema(
            nullable = true,
            description =
                "What the member's policy gives to resources whose records say nothing of rights")
        @Nullable DefaultLicence defaultLicence,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {
              "draft",
              "probing",
              "ready",
              "active",
              "suspended",
              "retiring",
              "retired"
            })
        State state,
    Instant stateSince,
    @Schema(nullable = true, description = "What the last probe found; in 'draft', what blocks")
        @Nullable Probe probe,
    @Schema(nullable = true) @Nullable LastRun lastRun,
    Instant registeredAt,
    Instant changedAt) {

  static RepositoryView of(Repository repository, Optional<RunReport> lastRun) {
    Particulars particulars = repository.particulars();
    return new RepositoryView(
        repository.id(),
        repository.memberId(),
        repository.memberName(),
        particulars.name(),
        particulars.baseUrl(),
        repository.protocol(),
        particulars.metadataPrefix(),
        particulars.sets(),
        particulars.excludedSets(),
        particulars.harvestEvery(),
        particulars.activation(),
        particulars.defaultLicence(),
        repository.standing().state(),
        repository.standing().since(),
        repository.probe(),
        lastRun.map(LastRun::of).orElse(null),
        repository.registeredAt(),
        repository.changedAt());
  }
}
