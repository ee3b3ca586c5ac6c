package org.openlearningexchange.rights.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.HarvestedRecord;
import org.openlearningexchange.contracts.message.RecordMessage;
import org.openlearningexchange.contracts.message.WithdrawnRecord;

/** Whether a message is complete: JSON that lacks a field reads as null. */
final class RecordCheck {
  private RecordCheck() {}

  /**
   * Lets pass a message that can be decided on.
   *
   * @throws IllegalArgumentException with what is missing
   */
  static void check(UUID key, @Nullable RecordMessage message) {
    if (message == null) {
      throw new IllegalArgumentException("the value is null");
    }
    if (!key.equals(message.resourceId())) {
      throw new IllegalArgumentException("the key is not the resourceId " + message.resourceId());
    }
    require(message.provenance(), "provenance");
    require(message.provenance().repositoryId(), "provenance.repositoryId");
    require(message.provenance().runId(), "provenance.runId");
    require(message.provenance().harvestedAt(), "provenance.harvestedAt");
    if (message instanceof HarvestedRecord harvested) {
      require(harvested.contentHash(), "contentHash");
      require(harvested.resource(), "resource");
      harvested.licenceStatements().forEach(said -> require(said.text(), "licenceStatements.text"));
    } else if (message instanceof WithdrawnRecord withdrawn) {
      require(withdrawn.reason(), "reason");
    }
  }

  private static void require(@Nullable Object value, String field) {
    if (value == null) {
      throw new IllegalArgumentException(field + " is missing");
    }
  }
}
