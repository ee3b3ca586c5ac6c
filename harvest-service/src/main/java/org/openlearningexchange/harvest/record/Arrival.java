package org.openlearningexchange.harvest.record;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.LicenceStatement;

/** One entry of a source's list, mapped: what arrived, before it is compared with what is held. */
public sealed interface Arrival {
  /** The entry as text. */
  String raw();

  /** The resource that it is about; null where not even its identifier could be read. */
  @Nullable UUID resourceId();

  /** Where an entry stands at its source. */
  record Origin(UUID resourceId, String identifier, @Nullable String datestamp, List<String> sets) {
    public Origin {
      sets = List.copyOf(sets);
    }
  }

  /** A record that the source holds. */
  record Live(
      Origin origin,
      LearningResource resource,
      List<LicenceStatement> licenceStatements,
      String contentHash,
      String raw)
      implements Arrival {
    public Live {
      licenceStatements = List.copyOf(licenceStatements);
    }

    @Override
    public UUID resourceId() {
      return origin.resourceId();
    }
  }

  /** A record that the source still holds, unchanged, and that was not fetched again. */
  record Unchanged(UUID resourceId, String identifier) implements Arrival {
    @Override
    public String raw() {
      return "";
    }
  }

  /** A record that the source marks as deleted. */
  record Gone(Origin origin, String raw) implements Arrival {
    @Override
    public UUID resourceId() {
      return origin.resourceId();
    }
  }

  /**
   * An entry that cannot be taken.
   *
   * @param resourceId null where not even the identifier could be read
   * @param reason for the member to act on
   * @param path where the fault is
   * @param value what stands there
   */
  record Faulty(
      @Nullable UUID resourceId,
      @Nullable String identifier,
      String reason,
      @Nullable String path,
      @Nullable String value,
      String raw)
      implements Arrival {}
}
