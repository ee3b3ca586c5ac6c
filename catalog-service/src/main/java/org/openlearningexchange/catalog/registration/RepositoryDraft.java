package org.openlearningexchange.catalog.registration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.Problem;

/** A repository as a caller sends it to be registered. */
@Schema(name = "RepositoryDraft")
public record RepositoryDraft(
    @Schema(
            description = "Whose repository; by default the caller's own member",
            examples = "019ab5b0-7c00-7000-8000-000000000001")
        @Nullable String memberId,
    @Schema(required = true, examples = "Open courses") @Nullable String name,
    @Schema(
            required = true,
            description =
                "The address to harvest from: http or https, without fragment and credentials, of"
                    + " OAI-PMH without query too. Of an upload: the collection's own page",
            examples = "https://repository.university.example/oai")
        @Nullable String baseUrl,
    @Schema(
            defaultValue = "oai-pmh",
            enumeration = {"oai-pmh", "sitemap", "amb", "moochub", "feed", "csv", "upload"})
        @Nullable String protocol,
    @Schema(
            description =
                "OAI-PMH only: the format to harvest; by default the best that is offered",
            examples = "lom")
        @Nullable String metadataPrefix,
    @Schema(description = "OAI-PMH only: setSpecs to harvest; none means the whole repository")
        @Nullable List<@Nullable String> sets,
    @Schema(
            description =
                "OAI-PMH only: setSpecs whose records, and those of sets below them, are left out")
        @Nullable List<@Nullable String> excludedSets,
    @Schema(
            description = "ISO 8601 duration from PT15M to P30D between two harvests",
            defaultValue = "PT24H",
            examples = "PT24H")
        @Nullable String harvestEvery,
    @Schema(
            description =
                "What follows a probe without a blocking finding: 'automatic' begins to harvest,"
                    + " 'manual' waits for PUT /repositories/{id}/activation",
            defaultValue = "automatic",
            enumeration = {"automatic", "manual"})
        @Nullable String activation,
    @Schema(
            nullable = true,
            description =
                "What the member's policy gives to resources whose records say nothing of rights")
        @Nullable DefaultLicenceDraft defaultLicence) {

  /**
   * What is to be registered, and for whom.
   *
   * @param caller the caller's own member; empty for operators
   * @throws Problem 400 that names every field at fault
   */
  public Checked check(Optional<UUID> caller) {
    Problem problem = ParticularsDraft.problem();
    Optional<UUID> member = memberId == null ? caller : parse(memberId);
    if (member.isEmpty()) {
      problem.field("memberId", "must be the id of a member");
    }
    Optional<Protocol> known =
        protocol == null ? Optional.of(Protocol.OAI_PMH) : Protocol.find(protocol);
    if (known.isEmpty()) {
      problem.field("protocol", "must be one of " + Protocol.words());
    }
    Particulars particulars = particulars().check(known, problem);
    return new Checked(member.orElseThrow(), known.orElseThrow(), particulars);
  }

  private ParticularsDraft particulars() {
    return new ParticularsDraft(
        name,
        baseUrl,
        metadataPrefix,
        sets,
        excludedSets,
        harvestEvery,
        activation,
        defaultLicence);
  }

  private static Optional<UUID> parse(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A valid draft. */
  public record Checked(UUID memberId, Protocol protocol, Particulars particulars) {}
}
