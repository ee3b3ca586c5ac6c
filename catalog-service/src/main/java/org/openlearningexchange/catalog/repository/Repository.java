package org.openlearningexchange.catalog.repository;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.catalog.CatalogProblem;
import org.openlearningexchange.catalog.repository.RepositoryLife.Changeable;
import org.openlearningexchange.catalog.repository.RepositoryLife.Retirable;
import org.openlearningexchange.catalog.repository.RepositoryLife.Retiring;
import org.openlearningexchange.catalog.repository.RepositoryLife.Suspendable;
import org.openlearningexchange.catalog.repository.RepositoryLife.Suspended;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.kit.problem.Problem;

/**
 * A registered repository.
 *
 * @param memberName by language: the provider that teachers see
 * @param metadataPrefix the format to harvest; null for the best that is offered
 * @param sets setSpecs to harvest; empty means all
 * @param stateSince when it came into its state
 */
public record Repository(
    UUID id,
    UUID memberId,
    @Schema(examples = "{\"en\":\"University of Example\"}") Map<String, String> memberName,
    @Schema(examples = "Open courses") String name,
    @Schema(examples = "https://repository.university.example/oai") URI baseUrl,
    @Schema(examples = "oai-pmh") String protocol,
    @Schema(nullable = true, examples = "lom") @Nullable String metadataPrefix,
    List<String> sets,
    @Schema(
            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
            examples = "PT24H")
        Duration harvestEvery,
    @Schema(
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
    Instant registeredAt,
    Instant changedAt) {
  public Repository {
    memberName = Map.copyOf(memberName);
    sets = List.copyOf(sets);
  }

  /** A new registration; harvested from now on. */
  static Repository registered(
      UUID id, RepositoryDraft.Checked draft, Map<String, String> memberName, Instant now) {
    Particulars particulars = draft.particulars();
    return new Repository(
        id,
        draft.memberId(),
        memberName,
        particulars.name(),
        particulars.baseUrl(),
        draft.protocol(),
        particulars.metadataPrefix(),
        particulars.sets(),
        particulars.harvestEvery(),
        State.ACTIVE,
        now,
        now,
        now);
  }

  /**
   * With other particulars.
   *
   * @throws Problem 409 when it has left
   */
  Repository with(Particulars particulars, Instant now) {
    if (!(life() instanceof Changeable)) {
      throw refusal("A repository that has left is not changed; register it again instead.");
    }
    return new Repository(
        id,
        memberId,
        memberName,
        particulars.name(),
        particulars.baseUrl(),
        protocol,
        particulars.metadataPrefix(),
        particulars.sets(),
        particulars.harvestEvery(),
        state,
        stateSince,
        registeredAt,
        now);
  }

  /**
   * Not harvested until resumed; asking twice changes nothing.
   *
   * @throws Problem 409 from a state that cannot be suspended
   */
  Repository suspended(Instant now) {
    RepositoryLife life = life();
    if (life instanceof Suspended) {
      return this;
    }
    if (life instanceof Suspendable suspendable) {
      return in(suspendable.suspend(), now);
    }
    throw refusal("Only an active repository can be suspended.");
  }

  /**
   * Harvested again; asking twice changes nothing.
   *
   * @throws Problem 409 from a state that cannot be resumed
   */
  Repository resumed(Instant now) {
    RepositoryLife life = life();
    if (life instanceof RepositoryLife.Active) {
      return this;
    }
    if (life instanceof Suspended suspended) {
      return in(suspended.resume(), now);
    }
    throw refusal("Only a suspended repository can be resumed.");
  }

  /**
   * Leaving: its resources are hidden at once and withdrawn. Asking again changes nothing.
   *
   * @param confirmed how many resources the caller expects to be withdrawn
   * @param visible how many there are
   * @throws Problem 409 when the two differ, or from a state that cannot be retired
   */
  Repository retiring(long confirmed, long visible, Instant now) {
    RepositoryLife life = life();
    if (life instanceof Retiring) {
      return this;
    }
    if (!(life instanceof Retirable retirable)) {
      throw refusal("Only an active or suspended repository can be retired.");
    }
    if (confirmed != visible) {
      throw Problem.of(
              CatalogProblem.RETIREMENT_NOT_CONFIRMED,
              "Retiring would withdraw %d resources, not %d; send the true number to confirm."
                  .formatted(visible, confirmed))
          .with("resources", visible);
    }
    return in(retirable.retire(), now);
  }

  String address() {
    return address(baseUrl);
  }

  /**
   * What two registrations of the same repository have in common: host, port and path, whatever the
   * scheme, capitals in the host and final slashes.
   */
  static String address(URI baseUrl) {
    int usual = "https".equalsIgnoreCase(baseUrl.getScheme()) ? 443 : 80;
    boolean named = baseUrl.getPort() != -1 && baseUrl.getPort() != usual;
    String path = baseUrl.getRawPath() == null ? "" : baseUrl.getRawPath().replaceAll("/+$", "");
    return baseUrl.getHost().toLowerCase(Locale.ROOT)
        + (named ? ":" + baseUrl.getPort() : "")
        + path;
  }

  private RepositoryLife life() {
    return RepositoryLife.of(state);
  }

  private Repository in(RepositoryLife next, Instant now) {
    return new Repository(
        id,
        memberId,
        memberName,
        name,
        baseUrl,
        protocol,
        metadataPrefix,
        sets,
        harvestEvery,
        next.state(),
        now,
        registeredAt,
        now);
  }

  private Problem refusal(String detail) {
    return Problem.of(CatalogProblem.REPOSITORY_STATE, detail).with("state", state);
  }
}
