package org.openlearningexchange.harvest.record;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlearningexchange.contracts.message.ResourceId;
import org.openlearningexchange.harvest.mapping.Mapping;
import org.openlearningexchange.harvest.mapping.MetadataMapper;
import org.openlearningexchange.harvest.mapping.refine.Refined;
import org.openlearningexchange.harvest.mapping.refine.Refinement;
import org.openlearningexchange.harvest.mapping.refine.RepositoryMappings;
import org.openlearningexchange.harvest.mapping.value.Texts;
import org.openlearningexchange.harvest.protocol.Delivered;
import org.openlearningexchange.harvest.protocol.SourceRecord;
import org.openlearningexchange.harvest.protocol.UnchangedRecord;
import org.openlearningexchange.harvest.protocol.UnreadableRecord;

/** Makes arrivals of what a source delivers. Pure and thread-safe. */
public final class Arrivals {
  /** Bytes of a mapped record: with provenance and evidence it has to fit into a message. */
  private static final int LARGEST = 850_000;

  private static final int LONGEST_DATESTAMP = 100;
  private static final int LONGEST_SET = 300;
  private static final int MOST_SETS = 100;

  private final MetadataMapper mapper;
  private final Refinement refinement = new Refinement();

  public Arrivals(MetadataMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * What an entry of this repository's list is to us.
   *
   * @param format what the source was asked for, as the source calls it
   * @param mappings what its member said about its values
   * @param place of the entry in the list
   */
  public Arrival of(
      UUID repositoryId,
      @Nullable String format,
      RepositoryMappings mappings,
      Delivered delivered,
      Arrival.@Nullable Place place) {
    if (delivered instanceof UnreadableRecord unreadable) {
      String identifier = unreadable.identifier();
      return new Arrival.Faulty(
          identifier == null ? null : ResourceId.of(repositoryId, identifier),
          identifier,
          unreadable.reason(),
          "record",
          null,
          RawText.of(unreadable.raw()),
          place);
    }
    if (delivered instanceof UnchangedRecord unchanged) {
      return new Arrival.Unchanged(
          ResourceId.of(repositoryId, unchanged.identifier()), unchanged.identifier());
    }
    SourceRecord source = (SourceRecord) delivered;
    Arrival.Origin origin =
        new Arrival.Origin(
            ResourceId.of(repositoryId, source.identifier()),
            source.identifier(),
            datestamp(source),
            sets(source),
            format);
    return source.deleted()
        ? new Arrival.Gone(origin, RawText.NONE)
        : carefullyMapped(origin, mappings, source, place);
  }

  /** Whatever a source thought of that we did not must not cost more than the record. */
  private Arrival carefullyMapped(
      Arrival.Origin origin,
      RepositoryMappings mappings,
      SourceRecord source,
      Arrival.@Nullable Place place) {
    try {
      return mapped(origin, mappings, source, place);
    } catch (RuntimeException e) {
      return new Arrival.Faulty(
          origin.resourceId(),
          origin.identifier(),
          "the metadata cannot be mapped: " + e.getMessage(),
          "metadata",
          null,
          RawText.of(source.raw()),
          place);
    }
  }

  /** No longer than a datestamp can be, however wrong it is: it travels with each message. */
  private static @Nullable String datestamp(SourceRecord source) {
    String stated = source.datestamp();
    return stated == null ? null : Texts.bounded(stated, LONGEST_DATESTAMP);
  }

  private static List<String> sets(SourceRecord source) {
    return source.sets().stream()
        .filter(set -> set.length() <= LONGEST_SET)
        .distinct()
        .limit(MOST_SETS)
        .toList();
  }

  private Arrival mapped(
      Arrival.Origin origin,
      RepositoryMappings mappings,
      SourceRecord source,
      Arrival.@Nullable Place place) {
    Mapping mapping = mapper.map(source);
    if (mapping instanceof Mapping.Refused refused) {
      return new Arrival.Faulty(
          origin.resourceId(),
          origin.identifier(),
          refused.reason(),
          refused.path(),
          refused.value(),
          RawText.of(source.raw()),
          place);
    }
    Refined refined;
    try {
      refined = refinement.refine((Mapping.Mapped) mapping, mappings);
    } catch (RuntimeException | StackOverflowError e) {
      // as with the mapping: one record must not cost its list
      return new Arrival.Faulty(
          origin.resourceId(),
          origin.identifier(),
          "the record cannot be refined: " + e,
          "metadata",
          null,
          RawText.of(source.raw()),
          place);
    }
    Content content = Content.of(refined);
    if (content.size() > LARGEST) {
      return new Arrival.Faulty(
          origin.resourceId(),
          origin.identifier(),
          "the record is too large to be published: %d bytes, at most %d"
              .formatted(content.size(), LARGEST),
          "metadata",
          null,
          RawText.of(source.raw()),
          place);
    }
    return new Arrival.Live(
        origin, refined, content.hash(), RawText.of(source.raw()), source.context());
  }
}
