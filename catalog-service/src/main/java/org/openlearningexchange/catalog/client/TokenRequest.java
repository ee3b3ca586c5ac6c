package org.openlearningexchange.catalog.client;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends for a token (RFC 6749, 4.4.2), with its credentials in the Authorization
 * header or in the form (2.3.1), never in both.
 */
record TokenRequest(
    @Nullable String grantType,
    @Nullable String authorization,
    @Nullable String clientId,
    @Nullable String clientSecret) {

  private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,100}");
  private static final int LONGEST_SECRET = 1_000;

  /** A request is good in form or refused. */
  sealed interface Read permits Credentials, TokenRefusal {}

  /** Whose secret is to be checked. */
  record Credentials(String clientId, String secret) implements Read {
    /** Never in a log. */
    @Override
    public String toString() {
      return "Credentials[" + clientId + "]";
    }
  }

  /** Decides whether the request can be looked into. */
  Read read() {
    if (grantType == null) {
      return TokenRefusal.invalidRequest("grant_type is missing");
    }
    if (!grantType.equals("client_credentials")) {
      return TokenRefusal.unsupportedGrantType();
    }
    if (authorization != null) {
      return clientSecret == null
          ? basic(authorization)
          : TokenRefusal.invalidRequest("credentials came twice");
    }
    return clientId == null || clientSecret == null
        ? TokenRefusal.invalidClient("client_id and client_secret are missing")
        : credentials(clientId, clientSecret);
  }

  /** Ids are ours, short and printable; nothing else needs to be looked for. */
  private static Read credentials(String id, String secret) {
    return ID.matcher(id).matches() && secret.length() <= LONGEST_SECRET
        ? new Credentials(id, secret)
        : TokenRefusal.invalidClient("the client is unknown, revoked, or its secret is wrong");
  }

  private static Read basic(String authorization) {
    String[] parts = authorization.strip().split("\\s+", 2);
    if (parts.length != 2 || !parts[0].equalsIgnoreCase("Basic")) {
      return TokenRefusal.invalidClient("the Authorization header is not Basic");
    }
    try {
      String pair = new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? TokenRefusal.invalidClient("the Authorization header holds no secret")
          : credentials(decode(pair.substring(0, colon)), decode(pair.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      return TokenRefusal.invalidClient("the Authorization header cannot be decoded");
    }
  }

  /** Both are form-encoded before they are joined (RFC 6749, 2.3.1). */
  private static String decode(String encoded) {
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }
}
