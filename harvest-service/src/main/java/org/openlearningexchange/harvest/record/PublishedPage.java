package org.openlearningexchange.harvest.record;

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
    long[] versions) {
  long versionOfWithdrawal(int index) {
    return versions[plan.publish().size() + index];
  }
}
