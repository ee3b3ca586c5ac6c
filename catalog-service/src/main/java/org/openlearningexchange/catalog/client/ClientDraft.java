package org.openlearningexchange.catalog.client;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.ClientRegistration.Role;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** A client as an operator asks for it. */
@Schema(name = "ClientDraft")
record ClientDraft(
    @Schema(required = true, examples = "Library's harvesting desk") @Nullable String name,
    @Schema(
            required = true,
            enumeration = {"operator", "member", "portal"})
        @Nullable String role,
    @Schema(description = "Needed for the role member; not for operators")
        @Nullable String memberId) {
  private static final int LONGEST_NAME = 200;

  /**
   * The client.
   *
   * @throws Problem 400 that names every field at fault
   */
  Client check(String id, Instant now) {
    Problem problem =
        Problem.of(CommonProblem.INVALID_REQUEST, "The client is not valid; see errors.");
    if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
      problem.field("name", "must have 1 to " + LONGEST_NAME + " characters");
    }
    Optional<Role> wanted = wantedRole();
    if (wanted.isEmpty()) {
      problem.field("role", "must be operator, member or portal");
    }
    Optional<UUID> member = Optional.ofNullable(memberId).flatMap(ClientDraft::parse);
    boolean needsMember = wanted.filter(Role.MEMBER::equals).isPresent();
    if (member.isEmpty() && (needsMember || memberId != null)) {
      problem.field("memberId", "must be the id of a member");
    }
    if (memberId != null && wanted.filter(Role.OPERATOR::equals).isPresent()) {
      problem.field("memberId", "must be absent: an operator acts for no member");
    }
    if (problem.hasFieldErrors() || name == null) {
      throw problem;
    }
    return new Client(id, name.strip(), member.orElse(null), wanted.orElseThrow(), now, null, null);
  }

  private Optional<Role> wantedRole() {
    return Arrays.stream(Role.values())
        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(role))
        .findFirst();
  }

  private static Optional<UUID> parse(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
