package org.openlearningexchange.rights.decision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.HarvestedRecord;
import org.openlearningexchange.contracts.message.RecordMessage;
import org.openlearningexchange.rights.recognition.RecognisedRights;
import org.openlearningexchange.rights.recognition.Recognition;

/**
 * A record that came, with what its statements were read to mean.
 *
 * @param json the message as it came
 * @param rights null for a withdrawal
 */
record IncomingRecord(RecordMessage message, String json, @Nullable RecognisedRights rights) {

  static IncomingRecord of(RecordMessage message, String json) {
    return new IncomingRecord(
        message,
        json,
        message instanceof HarvestedRecord harvested
            ? Recognition.of(harvested.licenceStatements())
            : null);
  }

  UUID id() {
    return message.resourceId();
  }
}
