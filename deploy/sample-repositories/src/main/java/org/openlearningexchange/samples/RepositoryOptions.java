package org.openlearningexchange.samples;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.openlearningexchange.samples.oaipmh.DeletedRecords;
import org.openlearningexchange.samples.oaipmh.Granularity;

/**
 * How a repository behaves.
 *
 * @param granularity empty: as its collection has it
 * @param tokenLifetime empty: tokens never expire
 * @param hasSets false: ListSets answers noSetHierarchy
 */
public record RepositoryOptions(
    int pageSize,
    Optional<Granularity> granularity,
    DeletedRecords deletedRecords,
    Optional<Duration> tokenLifetime,
    boolean hasSets,
    Clock clock) {

  public static RepositoryOptions defaults() {
    return new RepositoryOptions(
        50, Optional.empty(), DeletedRecords.PERSISTENT, Optional.empty(), true, Clock.systemUTC());
  }

  public RepositoryOptions withPageSize(int size) {
    return new RepositoryOptions(size, granularity, deletedRecords, tokenLifetime, hasSets, clock);
  }

  public RepositoryOptions withGranularity(Granularity finest) {
    return new RepositoryOptions(
        pageSize, Optional.of(finest), deletedRecords, tokenLifetime, hasSets, clock);
  }

  public RepositoryOptions withDeletedRecords(DeletedRecords support) {
    return new RepositoryOptions(pageSize, granularity, support, tokenLifetime, hasSets, clock);
  }

  public RepositoryOptions withTokenLifetime(Duration lifetime) {
    return new RepositoryOptions(
        pageSize, granularity, deletedRecords, Optional.of(lifetime), hasSets, clock);
  }

  public RepositoryOptions withoutSets() {
    return new RepositoryOptions(
        pageSize, granularity, deletedRecords, tokenLifetime, false, clock);
  }

  public RepositoryOptions withClock(Clock other) {
    return new RepositoryOptions(
        pageSize, granularity, deletedRecords, tokenLifetime, hasSets, other);
  }
}
