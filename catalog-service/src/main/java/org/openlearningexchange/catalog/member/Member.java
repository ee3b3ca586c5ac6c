package org.openlearningexchange.catalog.member;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A member university.
 *
 * @param name by language: the provider that teachers see
 * @param country ISO 3166-1 alpha-2
 */
public record Member(
    UUID id,
    @Schema(examples = "{\"en\":\"University of Example\",\"de\":\"Universität Beispiel\"}")
        Map<String, String> name,
    @Schema(nullable = true, examples = "https://university.example") @Nullable URI homepage,
    @Schema(examples = "DE") String country,
    Instant registeredAt,
    Instant changedAt) {
  public Member {
    name = Map.copyOf(name);
  }

  /** This member with other particulars. */
  Member with(MemberParticulars particulars, Instant now) {
    return new Member(
        id, particulars.name(), particulars.homepage(), particulars.country(), registeredAt, now);
  }
}
