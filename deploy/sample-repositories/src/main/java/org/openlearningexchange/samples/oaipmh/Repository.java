package org.openlearningexchange.samples.oaipmh;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a repository says about itself and how it pages.
 *
 * @param domain the repository's part of its identifiers, as in oai:DOMAIN:local
 * @param tokenLifetime how long a resumption token holds; empty means for ever
 * @param tokenGeneration tokens of an earlier generation are expired
 */
public record Repository(
    String name,
    String adminEmail,
    String domain,
    Granularity granularity,
    DeletedRecords deletedRecords,
    List<SetDescription> sets,
    List<MetadataFormat> formats,
    int pageSize,
    Optional<Duration> tokenLifetime,
    int tokenGeneration) {

  public Repository {
    sets = List.copyOf(sets);
    formats = List.copyOf(formats);
    if (pageSize < 1) {
      throw new IllegalArgumentException("A page holds at least one record, not " + pageSize);
    }
  }

  public Repository withPageSize(int size) {
    return new Repository(
        name,
        adminEmail,
        domain,
        granularity,
        deletedRecords,
        sets,
        formats,
        size,
        tokenLifetime,
        tokenGeneration);
  }

  public Repository withSets(List<SetDescription> others) {
    return new Repository(
        name,
        adminEmail,
        domain,
        granularity,
        deletedRecords,
        others,
        formats,
        pageSize,
        tokenLifetime,
        tokenGeneration);
  }

  public Repository withExpiredTokens() {
    return new Repository(
        name,
        adminEmail,
        domain,
        granularity,
        deletedRecords,
        sets,
        formats,
        pageSize,
        tokenLifetime,
        tokenGeneration + 1);
  }
}
