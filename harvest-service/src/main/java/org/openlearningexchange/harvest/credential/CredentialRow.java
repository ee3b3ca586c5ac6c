package org.openlearningexchange.harvest.credential;

import java.util.UUID;
import org.openlearningexchange.harvest.fetch.Origin;
import org.openlearningexchange.harvest.fetch.SourceCredentials;

/** The parts of credentials that are no secret, and what the secret is bound to. */
record CredentialRow(UUID repositoryId, String kind, String name, String origin) {

  static CredentialRow of(UUID repositoryId, Origin origin, SourceCredentials credentials) {
    String kind = "api-key";
    String name = credentials.header();
    if (credentials instanceof SourceCredentials.Basic basic) {
      kind = "basic";
      name = basic.user();
    } else if (credentials instanceof SourceCredentials.Bearer) {
      kind = "bearer";
      name = "";
    }
    return new CredentialRow(repositoryId, kind, name, origin.toString());
  }

  static String secret(SourceCredentials credentials) {
    if (credentials instanceof SourceCredentials.Basic basic) {
      return basic.password();
    } else if (credentials instanceof SourceCredentials.Bearer bearer) {
      return bearer.token();
    }
    return credentials.value();
  }

  SourceCredentials credentials(String secret) {
    return switch (kind) {
      case "basic" -> new SourceCredentials.Basic(name, secret);
      case "bearer" -> new SourceCredentials.Bearer(secret);
      default -> new SourceCredentials.ApiKey(name, secret);
    };
  }

  String boundTo() {
    return String.join("\n", repositoryId.toString(), kind, name, origin);
  }
}
