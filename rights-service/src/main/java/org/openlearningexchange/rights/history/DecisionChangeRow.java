package org.openlearningexchange.rights.history;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RightsDecision;

/** What {@link HistoryStore} reads of a change. */
@Entity
@Table(name = "decision_change")
class DecisionChangeRow {
  @Id long id;
  UUID resourceId;
  OffsetDateTime changedAt;
  String cause;
  @Nullable String fromExpression;
  String decision;
  @Nullable UUID runId;
  @Nullable Long recordVersion;
  @Nullable String contentHash;
  @Nullable OffsetDateTime harvestedAt;

  @SuppressWarnings("NullAway.Init")
  protected DecisionChangeRow() {}

  DecisionChange toChange() {
    RightsDecision decided = Json.read(decision, RightsDecision.class);
    return new DecisionChange(
        changedAt.toInstant(),
        Cause.of(cause),
        fromExpression,
        decided.expression(),
        runId,
        recordVersion,
        contentHash,
        harvestedAt == null ? null : harvestedAt.toInstant(),
        decided);
  }
}
