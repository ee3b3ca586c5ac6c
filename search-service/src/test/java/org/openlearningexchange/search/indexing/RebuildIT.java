package org.openlearningexchange.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.kit.kafka.DeadLetters;
import org.openlearningexchange.kit.kafka.KafkaConnections;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.search.Feed;
import org.openlearningexchange.search.Fixtures;
import org.openlearningexchange.search.elasticsearch.ElasticsearchIndex;
import org.openlearningexchange.search.elasticsearch.ElasticsearchRefusal;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "kafka,elasticsearch"))
class RebuildIT {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MANY = 50;

  @Inject Feed feed;
  @Inject KafkaConnections kafka;
  @Inject ElasticsearchIndex elasticsearch;
  @Inject DeadLetters deadLetters;
  @Inject MeterRegistry meters;

  private final String alias = "rebuild-" + UUID.randomUUID().toString().substring(0, 8);
  private final UUID repository = UUID.randomUUID();
  private final IndexDefinition older = definition("1s");
  private final IndexDefinition newer = definition("2s");
  private Filling first;
  private Filling second;

  @BeforeEach
  void prepare() {
    first = new Filling(older);
    second = new Filling(newer);
  }

  @AfterEach
  void stop() throws InterruptedException {
    first.consumer.stop(new ShutdownEvent());
    second.consumer.stop(new ShutdownEvent());
    for (IndexDefinition definition : Set.of(older, newer)) {
      elasticsearch
          .send("DELETE", "/" + definition.name() + "?ignore_unavailable=true")
          .await()
          .atMost(PATIENCE);
    }
    elasticsearch.send("DELETE", "/_index_template/" + alias + "-*").await().atMost(PATIENCE);
  }

  @Test
  void fillsANewIndexBesideTheOldOneThenMovesTheAliasAndRemovesTheOld() {
    publish(MANY);
    first.start();
    awaitServing(older);
    awaitCount(older, MANY);

    second.start();

    awaitServing(newer);
    assertThat(count(newer)).isEqualTo(MANY);
    await().atMost(PATIENCE).until(() -> !exists(older));
  }

  @Test
  void fillsALostIndexFromTheBeginningAgain() {
    publish(MANY);
    first.start();
    awaitServing(older);
    awaitCount(older, MANY);

    elasticsearch.send("DELETE", "/" + older.name()).await().atMost(PATIENCE);
    publish(1);

    awaitCount(older, MANY + 1);
    awaitServing(older);
  }

  @Test
  void stopsFillingWhenANewerVersionTookOver() {
    first.start();
    awaitServing(older);
    second.start();
    awaitServing(newer);
    await().atMost(PATIENCE).until(() -> !exists(older));

    publish(1);

    awaitCount(newer, 1);
    assertThat(exists(older)).isFalse();
    assertThat(serving()).containsExactly(newer.name());
  }

  private void publish(int number) {
    feed.repository(Fixtures.repository(repository, UUID.randomUUID(), State.ACTIVE));
    feed.resources(
        IntStream.range(0, number)
            .mapToObj(
                i ->
                    Fixtures.published(
                        UUID.randomUUID(),
                        1,
                        repository,
                        Fixtures.titled("en", "Unit").build(),
                        Fixtures.ccBy()))
            .toList());
  }

  private Set<String> serving() {
    return first.indices.findServing().await().atMost(PATIENCE);
  }

  private void awaitServing(IndexDefinition definition) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(serving()).containsExactly(definition.name()));
  }

  private void awaitCount(IndexDefinition definition, int number) {
    await()
        .atMost(Duration.ofSeconds(20))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(count(definition)).isEqualTo(number));
  }

  /** What the index holds of this test's repository. */
  private int count(IndexDefinition definition) {
    elasticsearch.send("POST", "/" + definition.name() + "/_refresh").await().atMost(PATIENCE);
    Map<String, Object> ours = Map.of("query", Map.of("term", Map.of("repositoryId", repository)));
    return elasticsearch
        .send("POST", "/" + definition.name() + "/_count", ours)
        .await()
        .atMost(PATIENCE)
        .path("count")
        .asInt();
  }

  private boolean exists(IndexDefinition definition) {
    try {
      elasticsearch.send("GET", "/" + definition.name() + "/_settings").await().atMost(PATIENCE);
      return true;
    } catch (ElasticsearchRefusal e) {
      return false;
    }
  }

  private IndexDefinition definition(String refreshInterval) {
    try {
      JsonNode content = IndexDefinition.load(alias).content().deepCopy();
      ((ObjectNode) content.path("settings").path("index"))
          .put("refresh_interval", refreshInterval);
      return IndexDefinition.of(alias, content.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** One instance of the service, as far as it fills an index. */
  private final class Filling {
    final RolloverIndex indices;
    final ResourceConsumer consumer;

    Filling(IndexDefinition definition) {
      IndexConfig config = new OneShardWithoutKeeping(alias);
      indices = new RolloverIndex(elasticsearch, config, definition);
      consumer =
          new ResourceConsumer(
              kafka,
              new Rollover(indices, config, Clock.systemUTC()),
              new BatchConsumer(new BulkIndex(elasticsearch), deadLetters, meters));
    }

    void start() {
      consumer.start(new StartupEvent());
    }
  }

  private record OneShardWithoutKeeping(String name) implements IndexConfig {
    @Override
    public int shards() {
      return 1;
    }

    @Override
    public int replicas() {
      return 0;
    }

    @Override
    public Duration keepReplaced() {
      return Duration.ZERO;
    }
  }
}
