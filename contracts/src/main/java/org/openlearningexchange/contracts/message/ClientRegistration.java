package org.openlearningexchange.contracts.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API client's public side ({@link Topics#CLIENTS}, keyed by id); never a secret, hashed or not.
 *
 * @param id the OAuth 2.0 client_id
 * @param memberId the member it acts for; null for operators
 * @param revoked no token of it is accepted any more
 * @param notBefore tokens issued earlier are refused
 */
public record ClientRegistration(
    String id,
    long revision,
    @Nullable UUID memberId,
    Set<Role> roles,
    boolean revoked,
    @Nullable Instant notBefore) {
  public ClientRegistration {
    roles = roles == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(roles));
  }

  /** What a client may do. */
  public enum Role {
    @JsonProperty("operator")
    OPERATOR,
    @JsonProperty("member")
    MEMBER,
    @JsonProperty("portal")
    PORTAL
  }
}
