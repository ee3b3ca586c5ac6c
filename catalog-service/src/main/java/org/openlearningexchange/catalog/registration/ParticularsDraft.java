package org.openlearningexchange.catalog.registration;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.catalog.MergePatch;
import org.openlearningexchange.catalog.WebAddress;
import org.openlearningexchange.contracts.message.RepositoryRegistration.DefaultLicence;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** What may be changed of a repository, as a caller sends it. */
@Schema(name = "RepositoryChange")
public record ParticularsDraft(
    @Schema(examples = "Open courses") @Nullable String name,
    @Schema(
            description =
                "The address to harvest from: http or https, without fragment and credentials, of"
                    + " OAI-PMH without query too. Of an upload: the collection's own page",
            examples = "https://repository.university.example/oai")
        @Nullable String baseUrl,
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
  static final Duration USUAL = Duration.ofHours(24);

  private static final Duration OFTENEST = Duration.ofMinutes(15);
  private static final Duration RAREST = Duration.ofDays(30);
  private static final int LONGEST_NAME = 300;

  /** The characters that OAI-PMH 2.0 allows: the unreserved ones of RFC 2396. */
  private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9\\-_.!~*'()]{1,100}");

  private static final Map<String, String> FIXED =
      Map.of(
          "protocol",
          "cannot be changed, since another protocol names records otherwise;"
              + " retire this repository and register it anew");

  static ParticularsDraft of(Particulars particulars) {
    return new ParticularsDraft(
        particulars.name(),
        particulars.baseUrl().toString(),
        particulars.metadataPrefix(),
        List.copyOf(particulars.sets()),
        List.copyOf(particulars.excludedSets()),
        particulars.harvestEvery().toString(),
        particulars.activation().word(),
        DefaultLicenceDraft.of(particulars.defaultLicence()));
  }

  /**
   * The particulars with what a JSON merge patch changes in them.
   *
   * @throws Problem 400 that names every field at fault
   */
  public static Particulars patch(Particulars particulars, JsonNode patch, Protocol protocol) {
    return MergePatch.apply(patch, of(particulars), ParticularsDraft.class, FIXED)
        .check(Optional.of(protocol), problem());
  }

  static Problem problem() {
    return Problem.of(CommonProblem.INVALID_REQUEST, "The repository is not valid; see errors.");
  }

  /**
   * The particulars, where the problem may already hold faults of other fields.
   *
   * @param protocol empty where the caller named none that there is; then only what no protocol
   *     allows is at fault
   * @throws Problem the one given, if any field is at fault
   */
  Particulars check(Optional<Protocol> protocol, Problem problem) {
    String checkedName = checkName(problem);
    Optional<URI> address = checkBaseUrl(protocol, problem);
    protocol
        .filter(it -> !it.hasFormatsAndSets())
        .ifPresentOrElse(it -> refuseChoice(it, problem), () -> checkChoice(problem));
    Optional<Duration> every = checkHarvestEvery(problem);
    Optional<Activation> activated = checkActivation(problem);
    Optional<DefaultLicence> given =
        Optional.ofNullable(defaultLicence).flatMap(draft -> draft.check(problem));
    if (problem.hasFieldErrors()) {
      throw problem;
    }
    return new Particulars(
        checkedName,
        address.orElseThrow(),
        metadataPrefix,
        SetSpecs.valid(sets),
        SetSpecs.valid(excludedSets),
        every.orElseThrow(),
        activated.orElseThrow(),
        given.orElse(null));
  }

  private String checkName(Problem problem) {
    if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
      problem.field("name", "must have 1 to " + LONGEST_NAME + " characters");
      return "";
    }
    return name.strip();
  }

  private Optional<URI> checkBaseUrl(Optional<Protocol> protocol, Problem problem) {
    boolean allowsQuery = protocol.map(Protocol::allowsQuery).orElse(true);
    Optional<URI> address =
        Optional.ofNullable(baseUrl)
            .flatMap(WebAddress::parse)
            .filter(uri -> uri.getRawFragment() == null)
            .filter(uri -> allowsQuery || uri.getRawQuery() == null);
    if (address.isEmpty()) {
      problem.field(
          "baseUrl",
          "must be an http or https address without credentials%s and fragment, such as %s"
              .formatted(
                  allowsQuery ? "" : ", query",
                  protocol.orElse(Protocol.OAI_PMH).exampleAddress()));
    }
    return address;
  }

  private void checkChoice(Problem problem) {
    if (metadataPrefix != null && !PREFIX.matcher(metadataPrefix).matches()) {
      problem.field(
          "metadataPrefix", "must be a metadataPrefix that the repository lists, such as oai_dc");
    }
    SetSpecs.check("sets", sets, problem);
    SetSpecs.check("excludedSets", excludedSets, problem);
    SetSpecs.checkApart(SetSpecs.valid(sets), SetSpecs.valid(excludedSets), problem);
  }

  private void refuseChoice(Protocol protocol, Problem problem) {
    String remedy = "is for oai-pmh only; leave it out with " + protocol.word();
    if (metadataPrefix != null) {
      problem.field("metadataPrefix", remedy);
    }
    if (sets != null && !sets.isEmpty()) {
      problem.field("sets", remedy);
    }
    if (excludedSets != null && !excludedSets.isEmpty()) {
      problem.field("excludedSets", remedy);
    }
  }

  private Optional<Duration> checkHarvestEvery(Problem problem) {
    if (harvestEvery == null) {
      return Optional.of(USUAL);
    }
    Optional<Duration> every =
        parse(harvestEvery).filter(it -> it.compareTo(OFTENEST) >= 0 && it.compareTo(RAREST) <= 0);
    if (every.isEmpty()) {
      problem.field(
          "harvestEvery", "must be an ISO 8601 duration from PT15M to P30D, such as PT24H");
    }
    return every;
  }

  private Optional<Activation> checkActivation(Problem problem) {
    Optional<Activation> found =
        activation == null ? Optional.of(Activation.AUTOMATIC) : Activation.find(activation);
    if (found.isEmpty()) {
      problem.field("activation", "must be automatic or manual");
    }
    return found;
  }

  private static Optional<Duration> parse(String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
