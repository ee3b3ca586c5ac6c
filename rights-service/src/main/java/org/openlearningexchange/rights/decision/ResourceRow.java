package org.openlearningexchange.rights.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@link RightsStore} reads of a resource; {@link DecisionStore} writes it. */
@Entity
@Table(name = "resource")
class ResourceRow {
  @Id UUID id;
  String state;
  @Nullable String record;
  @Nullable String decision;
  @Nullable String overruled;
  String visibility;
  @Nullable UUID disputeId;
  @Nullable OffsetDateTime disputedSince;
  @Nullable OffsetDateTime withdrawnSince;
  @Nullable String withdrawnReason;

  @SuppressWarnings("NullAway.Init")
  protected ResourceRow() {}
}
