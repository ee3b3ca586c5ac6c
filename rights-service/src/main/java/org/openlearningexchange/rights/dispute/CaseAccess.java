package org.openlearningexchange.rights.dispute;

import io.quarkus.runtime.Startup;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.kit.access.Caller;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;
import org.openlearningexchange.kit.table.RepositoryTable;

/** Who may see and do what with a dispute. */
@Startup
@ApplicationScoped
public class CaseAccess {
  private final SecurityIdentity identity;
  private final Caller caller;
  private final RepositoryTable repositories;

  public CaseAccess(SecurityIdentity identity, Caller caller, RepositoryTable repositories) {
    this.identity = identity;
    this.caller = caller;
    this.repositories = repositories;
  }

  /**
   * How the caller sees a dispute.
   *
   * @param key null where none was sent; one that is not the dispute's is refused
   */
  Viewer viewer(CaseFile file, @Nullable String key) {
    if (!identity.isAnonymous() && caller.isOperator()) {
      return Viewer.OPERATOR;
    }
    if (key != null) {
      requireKey(file, key);
      return Viewer.PARTY;
    }
    return isProvider(file) ? Viewer.PARTY : Viewer.PUBLIC;
  }

  /** Lets pass the member that provides the resource. */
  Deed provider(CaseFile file, String reply) {
    if (!isProvider(file)) {
      throw Problem.of(
          CommonProblem.FORBIDDEN, "The dispute is about no resource of your repositories.");
    }
    return new Deed(Party.MEMBER, caller.clientId(), null, reply);
  }

  /** Lets pass who sent the notice, by the key, and the member that provides the resource. */
  Deed party(CaseFile file, @Nullable String key, String reply) {
    if (key != null) {
      requireKey(file, key);
      return new Deed(Party.NOTIFIER, null, null, reply);
    }
    if (identity.isAnonymous()) {
      throw Problem.of(
          CommonProblem.UNAUTHORIZED,
          "Send the key that came with the confirmation as 'Dispute-Key', or a member's token.");
    }
    return provider(file, reply);
  }

  Deed operator(@Nullable StatementDraft statement) {
    return new Deed(Party.OPERATOR, caller.clientId(), statement, null);
  }

  /** The repositories whose disputes the caller may list; null for all. */
  @Nullable List<UUID> listed() {
    return caller.isOperator()
        ? null
        : caller.memberId().map(this::repositoriesOf).orElse(List.of());
  }

  private static void requireKey(CaseFile file, String key) {
    if (!new FollowUpKey(key).matches(file.keyHash())) {
      throw Problem.of(CommonProblem.FORBIDDEN, "This key is not that of the dispute.");
    }
  }

  private boolean isProvider(CaseFile file) {
    Optional<UUID> member = identity.isAnonymous() ? Optional.empty() : caller.memberId();
    return member.filter(id -> provides(id, file.repositories())).isPresent();
  }

  private boolean provides(UUID member, Collection<UUID> ids) {
    requireRegistrations();
    return ids.stream()
        .flatMap(id -> repositories.find(id).stream())
        .anyMatch(repository -> repository.memberId().equals(member));
  }

  private List<UUID> repositoriesOf(UUID member) {
    requireRegistrations();
    return repositories.values().stream()
        .filter(repository -> repository.memberId().equals(member))
        .map(RepositoryRegistration::id)
        .toList();
  }

  private void requireRegistrations() {
    if (!repositories.isReady()) {
      throw Problem.of(
              CommonProblem.UNAVAILABLE, "The registrations are not read yet; try again soon.")
          .header("Retry-After", "5");
    }
  }
}
