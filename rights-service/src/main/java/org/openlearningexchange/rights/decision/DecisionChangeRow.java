package org.openlearningexchange.rights.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@link RightsStore} reads of a change; {@link DecisionStore} writes it. */
@Entity
@Table(name = "decision_change")
class DecisionChangeRow {
  @Id long id;
  UUID resourceId;
  OffsetDateTime changedAt;
  @Nullable String fromExpression;
  String decision;
  @Nullable UUID runId;

  @SuppressWarnings("NullAway.Init")
  protected DecisionChangeRow() {}
}
