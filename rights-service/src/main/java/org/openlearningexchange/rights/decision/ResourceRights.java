package org.openlearningexchange.rights.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.HarvestedRecord;
import org.openlearningexchange.contracts.message.PublishedResource.Dispute;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.RightsDecision.EarlierGrant;
import org.openlearningexchange.contracts.message.WithdrawalReason;

/** What is known of a resource's rights. */
public sealed interface ResourceRights {
  /** Whether a dispute keeps it from everyone. */
  boolean hidden();

  /** The open dispute over it; null where there is none. */
  @Nullable Dispute dispute();

  /**
   * It is in the exchange, with this decision.
   *
   * @param decision without what it permits and once permitted while that is disputed
   * @param record the message that brought it, in JSON
   * @param hidden whether a dispute keeps it from everyone
   * @param dispute the open dispute over it; null where there is none
   */
  record Decided(
      UUID resourceId,
      RightsDecision decision,
      String record,
      boolean hidden,
      @Nullable Dispute dispute)
      implements ResourceRights {
    /** The record that the decision rests on. */
    public HarvestedRecord harvested() {
      return Json.read(record, HarvestedRecord.class);
    }
  }

  /**
   * It left.
   *
   * @param earlier what its source once gave, the last licence until it left among it; empty while
   *     that is disputed
   * @param hidden whether a dispute keeps it from everyone
   * @param dispute the open dispute over it; null where there is none
   */
  record Gone(
      Instant since,
      WithdrawalReason reason,
      List<EarlierGrant> earlier,
      boolean hidden,
      @Nullable Dispute dispute)
      implements ResourceRights {
    public Gone {
      earlier = List.copyOf(earlier);
    }
  }
}
