package org.openlearningexchange.harvest.record;

import java.util.List;
import java.util.UUID;

/**
 * A plan whose messages Kafka has, ready to be stored.
 *
 * @param protocol by which its records are read again
 * @param versions the versions its messages carry: first those of the plan's published records,
 *     then those of its withdrawals
 */
public record PublishedBatch(
    UUID repositoryId, UUID runId, String protocol, PagePlan plan, List<Long> versions) {
  public PublishedBatch {
    versions = List.copyOf(versions);
  }

  long versionOfWithdrawal(int index) {
    return versions.get(plan.publish().size() + index);
  }
}
