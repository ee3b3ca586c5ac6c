package org.openlearningexchange.samples.oaipmh;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** An item with its present datestamp; a deleted one keeps its metadata so that it can return. */
public record Item(
    String identifier, Instant datestamp, List<String> sets, boolean deleted, Metadata metadata) {

  public Item {
    datestamp = datestamp.truncatedTo(ChronoUnit.SECONDS);
    sets = List.copyOf(sets);
  }

  /** Sets are hierarchical: a member of 'a:b' is a member of 'a' (OAI-PMH 2.6). */
  boolean isIn(String set) {
    return sets.stream().anyMatch(spec -> spec.equals(set) || spec.startsWith(set + ":"));
  }

  boolean supports(String prefix) {
    return metadata.prefixes().contains(prefix);
  }

  public Item asDeleted(Instant when) {
    return new Item(identifier, when, sets, true, metadata);
  }

  public Item asLive(Instant when) {
    return new Item(identifier, when, sets, false, metadata);
  }

  public Item with(Metadata changed, List<String> changedSets, Instant when) {
    return new Item(identifier, when, changedSets, deleted, changed);
  }
}
