package org.openlearningexchange.rights.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.HarvestedRecord;
import org.openlearningexchange.contracts.message.Provenance;
import org.openlearningexchange.contracts.message.RecordMessage;
import org.openlearningexchange.rights.history.Origin;
import org.openlearningexchange.rights.recognition.RecognisedRights;
import org.openlearningexchange.rights.recognition.Recognition;

/**
 * A record that came, with what its statements were read to mean.
 *
 * @param json the message as it came
 * @param rights null for a withdrawal
 * @param silent whether it is a record that says nothing of rights
 */
record IncomingRecord(
    RecordMessage message, String json, @Nullable RecognisedRights rights, boolean silent) {

  static IncomingRecord of(RecordMessage message, String json) {
    if (message instanceof HarvestedRecord harvested) {
      RecognisedRights rights =
          Recognition.of(harvested.licenceStatements(), harvested.provenance().harvestedAt());
      return new IncomingRecord(message, json, rights, Silence.of(rights));
    }
    return new IncomingRecord(message, json, null, false);
  }

  UUID id() {
    return message.resourceId();
  }

  UUID repositoryId() {
    return message.provenance().repositoryId();
  }

  /** The record as the history names it. */
  Origin origin() {
    Provenance provenance = message.provenance();
    return new Origin(
        provenance.runId(),
        message.recordVersion(),
        message instanceof HarvestedRecord harvested ? harvested.contentHash() : "",
        provenance.harvestedAt());
  }
}
