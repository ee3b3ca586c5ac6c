package org.openlearningexchange.catalog.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;

/** An audit entry as it is stored. */
@Entity
@Table(name = "audit")
class AuditRow {
  @Id UUID id;
  Instant at;
  String clientId;
  String action;
  String subjectType;
  String subjectId;
  @Nullable String before;
  @Nullable String after;

  @SuppressWarnings("NullAway.Init")
  AuditRow() {}

  AuditEntry toEntry() {
    return new AuditEntry(
        id, at, clientId, action, subjectType, subjectId, tree(before), tree(after));
  }

  private static @Nullable JsonNode tree(@Nullable String json) {
    return json == null ? null : Json.read(json, JsonNode.class);
  }
}
