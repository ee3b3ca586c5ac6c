package org.openlearningexchange.catalog.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why no token is given (RFC 6749, 5.2).
 *
 * @param error one of the specification's codes
 * @param retryAfter how long to wait before trying again; null where trying again is free
 */
record TokenRefusal(int status, String error, String description, @Nullable Duration retryAfter)
    implements TokenRequest.Read, TokenAnswer {
  static TokenRefusal invalidRequest(String description) {
    return new TokenRefusal(400, "invalid_request", description, null);
  }

  static TokenRefusal unsupportedGrantType() {
    return new TokenRefusal(
        400, "unsupported_grant_type", "only client_credentials is supported", null);
  }

  static TokenRefusal invalidClient(String description) {
    return new TokenRefusal(401, "invalid_client", description, null);
  }

  static TokenRefusal tooManyFailures(Duration wait) {
    return new TokenRefusal(
        429, "invalid_client", "too many failures in a row; wait before trying again", wait);
  }
}
