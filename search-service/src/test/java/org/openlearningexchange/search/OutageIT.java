package org.openlearningexchange.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.local.store.ElasticsearchProcess;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.local.test.TestStores;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "kafka,elasticsearch"))
class OutageIT {

  private static final int MANY = 300;

  @Inject Feed feed;

  private final UUID repository = UUID.randomUUID();

  @Test
  void answersAtOnceWhileElasticsearchIsAwayAndSkipsNothing() {
    feed.repository(Fixtures.repository(repository, UUID.randomUUID(), State.ACTIVE));
    feed.resource(
        Fixtures.published(
            UUID.randomUUID(),
            1,
            repository,
            Fixtures.titled("en", "Before").build(),
            Fixtures.ccBy()));
    Api.awaitTotal(repository, 1);
    ElasticsearchProcess elasticsearch = TestStores.elasticsearch();
    elasticsearch.kill();
    Api.Answer during;
    long begin;
    long end;
    try {
      feed.resources(
          IntStream.range(0, MANY)
              .mapToObj(
                  i ->
                      Fixtures.published(
                          UUID.randomUUID(),
                          1,
                          repository,
                          Fixtures.titled("en", "Meanwhile " + i).build(),
                          Fixtures.ccBy()))
              .toList());
      begin = System.nanoTime();
      during = Api.get("/search");
      end = System.nanoTime();
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> Api.raw("/q/health/ready").body().contains("\"index\": \"away\""));
      assertThat(Api.raw("/q/health/ready").statusCode()).isEqualTo(200);
      assertThat(Api.raw("/q/health/live").statusCode()).isEqualTo(200);
    } finally {
      elasticsearch.start();
    }

    assertThat(during.status()).isEqualTo(503);
    assertThat(during.body().path("type").asText()).endsWith("search-away");
    assertThat(during.raw().headers().firstValue("retry-after")).contains("5");
    assertThat(during.raw().body())
        .doesNotContainIgnoringCase("exception")
        .doesNotContain("127.0.0.1");
    assertThat(Duration.ofNanos(end - begin)).isLessThan(Duration.ofSeconds(3));
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> Api.search(repository).path("total").asInt() == MANY + 1);
  }
}
