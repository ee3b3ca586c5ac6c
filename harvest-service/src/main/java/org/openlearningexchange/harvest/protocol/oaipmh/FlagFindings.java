package org.openlearningexchange.harvest.protocol.oaipmh;

import org.openlearningexchange.contracts.message.Finding;
import org.openlearningexchange.contracts.message.Finding.Severity;
import org.openlearningexchange.harvest.protocol.SourceRecord;

/** What had to be done to read a record, as its member is told of it. Pure. */
final class FlagFindings {
  private FlagFindings() {}

  static Finding of(SourceRecord.Flag flag, String identifier) {
    return switch (flag) {
      case REPAIRED ->
          new Finding(
              Severity.WARNING,
              "records-repaired",
              "Some records are not well-formed XML; they were read after a repair, such as leaving"
                  + " out characters that XML forbids.",
              "OAI-PMH 3.2",
              "Escape & and < in texts, and leave out control characters.",
              identifier);
      case CHARACTERS_LOST ->
          new Finding(
              Severity.WARNING,
              "characters-lost",
              "Some characters could not be read: their bytes are none of the encoding that the"
                  + " answer declares, or they were lost before they came here.",
              "OAI-PMH 3.2",
              "Send UTF-8, and declare it.",
              identifier);
    };
  }
}
