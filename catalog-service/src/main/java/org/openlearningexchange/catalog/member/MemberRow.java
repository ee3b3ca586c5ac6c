package org.openlearningexchange.catalog.member;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;

/** A member as it is stored. */
@Entity
@Table(name = "member")
class MemberRow {
  @Id UUID id;
  String name;
  @Nullable String homepage;
  String country;
  Instant registeredAt;
  Instant changedAt;

  @SuppressWarnings("NullAway.Init")
  MemberRow() {}

  MemberRow(Member member) {
    this.id = member.id();
    this.registeredAt = member.registeredAt();
    take(member);
  }

  @org.jspecify.annotations.NullUnmarked
  final void take(Member member) {
    name = Json.write(member.name());
    homepage = member.homepage() == null ? null : member.homepage().toString();
    country = member.country();
    changedAt = member.changedAt();
  }

  @SuppressWarnings("unchecked")
  Member toMember() {
    return new Member(
        id,
        Json.read(name, Map.class),
        homepage == null ? null : URI.create(homepage),
        country,
        registeredAt,
        changedAt);
  }
}
