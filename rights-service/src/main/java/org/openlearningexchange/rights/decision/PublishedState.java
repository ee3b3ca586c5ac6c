package org.openlearningexchange.rights.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.HarvestedRecord;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.PublishedResource.Dispute;
import org.openlearningexchange.contracts.message.RecordMessage;
import org.openlearningexchange.contracts.message.ResourceMessage;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.contracts.message.Visibility;
import org.openlearningexchange.contracts.message.WithdrawalReason;
import org.openlearningexchange.contracts.message.WithdrawnResource;

/**
 * The stored state of a resource, as it goes out.
 *
 * @param record the message that brought it
 * @param decision null while withdrawn before it was ever decided on
 * @param visibility {@code visible}, {@code hidden}, or {@code flagged}: shown, though its licence
 *     claim is disputed
 * @param dispute the one that hides or flags it; null where there is none
 */
record PublishedState(
    long revision,
    String record,
    @Nullable String decision,
    String visibility,
    @Nullable Dispute dispute,
    @Nullable Instant withdrawnSince,
    @Nullable String withdrawnReason) {

  ResourceMessage message() {
    RecordMessage message = Json.read(record, RecordMessage.class);
    if (message instanceof HarvestedRecord harvested && decision != null) {
      return new PublishedResource(
          message.resourceId(),
          revision,
          message.recordVersion(),
          message.provenance(),
          harvested.contentHash(),
          harvested.resource(),
          rights(Json.read(decision, RightsDecision.class)),
          visibility.equals("hidden") ? Visibility.HIDDEN : Visibility.VISIBLE,
          harvested.workKeys(),
          harvested.detected(),
          dispute);
    }
    if (withdrawnSince == null || withdrawnReason == null) {
      throw new IllegalStateException("neither decided nor withdrawn: " + message.resourceId());
    }
    return new WithdrawnResource(
        message.resourceId(),
        revision,
        message.recordVersion(),
        message.provenance(),
        withdrawnSince,
        WithdrawalReason.valueOf(withdrawnReason));
  }

  private RightsDecision rights(RightsDecision decided) {
    return dispute == null ? decided : decided.disputed();
  }
}
