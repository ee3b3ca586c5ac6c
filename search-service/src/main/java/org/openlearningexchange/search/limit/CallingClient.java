package org.openlearningexchange.search.limit;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Reads who calls off a request: the client of its token, which was verified before, else the
 * address, which is what the settings of the proxy say.
 */
public final class CallingClient {

  private CallingClient() {}

  public static ClientKey of(RoutingContext request) {
    if (request.user() instanceof QuarkusHttpUser user
        && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token
        && token.getSubject() != null) {
      return ClientKey.ofClient(token.getSubject());
    }
    return ClientKey.ofAddress(request.request().remoteAddress().hostAddress());
  }
}
