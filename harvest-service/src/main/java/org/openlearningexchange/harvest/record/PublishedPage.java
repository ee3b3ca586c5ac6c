package org.openlearningexchange.harvest.record;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page that Kafka has, ready to be stored.
 *
 * @param versions the versions its messages carry: first those of the plan's published records,
 *     then those of its withdrawals
 */
public record PublishedPage(
    UUID repositoryId,
    UUID runId,
    @Nullable String metadataPrefix,
    PagePlan plan,
    List<Long> versions) {
  public PublishedPage {
    versions = List.copyOf(versions);
  }

  long versionOfWithdrawal(int index) {
    return versions.get(plan.publish().size() + index);
  }
}
