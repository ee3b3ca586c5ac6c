package org.openlearningexchange.search.query;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.openlearningexchange.contracts.learning.LearningResource;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.contracts.message.RightsDecision;
import org.openlearningexchange.search.Api;
import org.openlearningexchange.search.Feed;
import org.openlearningexchange.search.Fixtures;

/** A repository of one test's own, with what that test publishes in it. */
record SearchedRepository(Feed feed, UUID repository, UUID member) {

  static SearchedRepository of(Feed feed) {
    return new SearchedRepository(feed, UUID.randomUUID(), UUID.randomUUID());
  }

  /** Makes it known, and waits until searches know it. */
  void register() {
    feed.repository(Fixtures.repository(repository, member, State.ACTIVE));
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> !Api.get("/search?provider=" + member).body().path("total").isMissingNode());
  }

  /** Publishes these under an open licence, and waits until they are found. */
  void publish(LearningResource... resources) {
    register();
    for (LearningResource resource : resources) {
      publish(resource, Fixtures.ccBy());
    }
    Api.awaitTotal(repository, resources.length);
  }

  void publish(LearningResource resource, RightsDecision rights) {
    feed.resource(Fixtures.published(UUID.randomUUID(), 1, repository, resource, rights));
  }
}
