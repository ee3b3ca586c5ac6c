package org.openlearningexchange.catalog.repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.Problem;

/** A repository as a caller sends it to be registered. */
@Schema(name = "RepositoryDraft")
record RepositoryDraft(
    @Schema(
            description = "Whose repository; by default the caller's own member",
            examples = "019ab5b0-7c00-7000-8000-000000000001")
        @Nullable String memberId,
    @Schema(required = true, examples = "Open courses") @Nullable String name,
    @Schema(
            required = true,
            description =
                "OAI-PMH base URL: http or https, without query, fragment and credentials",
            examples = "https://repository.university.example/oai")
        @Nullable String baseUrl,
    @Schema(defaultValue = OAI_PMH, enumeration = OAI_PMH) @Nullable String protocol,
    @Schema(
            description = "The format to harvest; by default the best that the repository offers",
            examples = "lom")
        @Nullable String metadataPrefix,
    @Schema(description = "setSpecs to harvest; none means the whole repository")
        @Nullable List<@Nullable String> sets,
    @Schema(
            description = "ISO 8601 duration from PT15M to P30D between two harvests",
            defaultValue = "PT24H",
            examples = "PT24H")
        @Nullable String harvestEvery) {
  static final String OAI_PMH = "oai-pmh";

  /**
   * What is to be registered, and for whom.
   *
   * @param caller the caller's own member; empty for operators
   * @throws Problem 400 that names every field at fault
   */
  Checked check(Optional<UUID> caller) {
    Problem problem = ParticularsDraft.problem();
    Optional<UUID> member = memberId == null ? caller : parse(memberId);
    if (member.isEmpty()) {
      problem.field("memberId", "must be the id of a member");
    }
    if (protocol != null && !protocol.equals(OAI_PMH)) {
      problem.field("protocol", "must be " + OAI_PMH);
    }
    Particulars particulars =
        new ParticularsDraft(name, baseUrl, metadataPrefix, sets, harvestEvery).check(problem);
    return new Checked(member.orElseThrow(), OAI_PMH, particulars);
  }

  private static Optional<UUID> parse(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A valid draft. */
  record Checked(UUID memberId, String protocol, Particulars particulars) {}
}
