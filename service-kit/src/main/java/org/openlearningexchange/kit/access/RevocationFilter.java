package org.openlearningexchange.kit.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.kit.problem.CommonProblem;
import org.openlearningexchange.kit.problem.Problem;

/** Refuses the tokens of revoked clients, and those older than their client's not-before. */
public class RevocationFilter {
  private final ClientTable clients;

  public RevocationFilter(ClientTable clients) {
    this.clients = clients;
  }

  @ServerRequestFilter
  public @Nullable Response refuseRevoked(ContainerRequestContext request) {
    if (!(request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken token)
        || token.getSubject() == null
        || clients.accepts(token.getSubject(), Instant.ofEpochSecond(token.getIssuedAtTime()))) {
      return null;
    }
    return Problem.of(
            CommonProblem.UNAUTHORIZED,
            "This client was revoked or its secret changed; ask for a new token.")
        .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
        .response();
  }
}
