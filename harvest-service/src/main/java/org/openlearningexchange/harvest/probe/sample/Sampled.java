package org.openlearningexchange.harvest.probe.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.LicenceStatement;
import org.openlearningexchange.harvest.mapping.refine.Refined;
import org.openlearningexchange.harvest.protocol.SourceRecord;

/** One entry of the source's list, taken through the real mapping. */
sealed interface Sampled {

  /** A record that teachers would see. */
  record Mapped(SourceRecord record, Refined refined, List<LicenceStatement> statements)
      implements Sampled {
    public Mapped {
      statements = List.copyOf(statements);
    }
  }

  /** A record that would not be taken. */
  record Refused(
      @Nullable String identifier,
      String reason,
      @Nullable String path,
      @Nullable String value,
      String raw)
      implements Sampled {}

  /** A record that the source marks as deleted. */
  record Deleted(String identifier) implements Sampled {}
}
