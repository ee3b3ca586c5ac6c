package org.openlearningexchange.harvest.record;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.harvest.mapping.refine.Refined;

/** One entry of a source's list, mapped: what arrived, before it is compared with what is held. */
public sealed interface Arrival {
  /** The entry as its source wrote it. */
  RawText raw();

  /** The resource that it is about; null where not even its identifier could be read. */
  @Nullable UUID resourceId();

  /**
   * Where a record comes from.
   *
   * @param format what the source was asked for, as the source calls it
   */
  record Origin(
      UUID resourceId,
      String identifier,
      @Nullable String datestamp,
      List<String> sets,
      @Nullable String format) {
    public Origin {
      sets = List.copyOf(sets);
    }
  }

  /**
   * A record that the source holds.
   *
   * @param context what is needed to read {@code raw} again
   */
  record Live(Origin origin, Refined content, String contentHash, RawText raw, String context)
      implements Arrival {
    @Override
    public UUID resourceId() {
      return origin.resourceId();
    }
  }

  /** A record that the source still holds, unchanged, and that was not fetched again. */
  record Unchanged(UUID resourceId, String identifier) implements Arrival {
    @Override
    public RawText raw() {
      return RawText.NONE;
    }
  }

  /** A record that the source marks as deleted. */
  record Gone(Origin origin, RawText raw) implements Arrival {
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
   * @param place of the entry in its list; null where it comes from none
   */
  record Faulty(
      @Nullable UUID resourceId,
      @Nullable String identifier,
      String reason,
      @Nullable String path,
      @Nullable String value,
      RawText raw,
      @Nullable Place place)
      implements Arrival {}

  /**
   * Where an entry stands in its list.
   *
   * @param page from 1
   * @param entry of the page, from 1
   */
  record Place(int page, int entry) {}
}
