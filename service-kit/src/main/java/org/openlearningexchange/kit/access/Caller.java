package org.openlearningexchange.kit.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** The client behind a request that needs a token. */
@RequestScoped
public class Caller {
  /** The roles, as {@code @RolesAllowed} names them. */
  public static final String OPERATOR = "operator";

  public static final String MEMBER = "member";

  public static final String PORTAL = "portal";

  private final SecurityIdentity identity;
  private final JsonWebToken token;

  public Caller(SecurityIdentity identity, JsonWebToken token) {
    this.identity = identity;
    this.token = token;
  }

  public String clientId() {
    return token.getSubject();
  }

  /** The member that the client acts for; empty for operators and portals. */
  public Optional<UUID> memberId() {
    return token.<String>claim("member").map(UUID::fromString);
  }

  public boolean isOperator() {
    return identity.hasRole(OPERATOR);
  }

  /**
   * Lets pass an operator, and clients of that member.
   *
   * @throws Problem 403 for everybody else
   */
  public void requireOwner(UUID memberId) {
    if (!isOperator() && !memberId().filter(memberId::equals).isPresent()) {
      throw Problem.of(
          CommonProblem.FORBIDDEN,
          "This belongs to another member; a client touches only its own.");
    }
  }
}
