package org.openlearningexchange.search.rebuild;

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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RepositoryRegistration.State;
import org.openlearningexchange.kit.kafka.DeadLetters;
import org.openlearningexchange.kit.kafka.KafkaConnections;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.local.test.TestTokens;
import org.openlearningexchange.search.Api;
import org.openlearningexchange.search.Feed;
import org.openlearningexchange.search.Fixtures;
import org.openlearningexchange.search.elasticsearch.ElasticsearchIndex;
import org.openlearningexchange.search.elasticsearch.ElasticsearchRefusal;
import org.openlearningexchange.search.indexing.BulkIndex;
import org.openlearningexchange.search.indexing.IndexConfig;
import org.openlearningexchange.search.indexing.IndexFilling;
import org.openlearningexchange.search.semantic.Meanings;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "kafka,elasticsearch"))
class RebuildIT {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MANY = 50;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Inject Feed feed;
  @Inject KafkaConnections kafka;
  @Inject ElasticsearchIndex elasticsearch;
  @Inject BulkIndex bulk;
  @Inject DeadLetters deadLetters;
  @Inject Meanings meanings;
  @Inject MeterRegistry meters;

  private final String alias = "rebuild-" + UUID.randomUUID().toString().substring(0, 8);
  private final UUID repository = UUID.randomUUID();
  private Instance older;
  private Instance newer;

  @BeforeEach
  void prepare() {
    older = new Instance(definition("1s"));
    newer = new Instance(definition("2s"));
  }

  @AfterEach
  void stop() throws InterruptedException {
    older.stop();
    newer.stop();
    for (IndexVersion version : versions().all()) {
      elasticsearch
          .sendPatiently("DELETE", "/" + version.name() + "?ignore_unavailable=true")
          .await()
          .atMost(PATIENCE);
    }
    elasticsearch
        .sendPatiently("DELETE", "/_index_template/" + alias + "-*")
        .onFailure(ElasticsearchRefusal.class) // this test made none
        .recoverWithNull()
        .await()
        .atMost(PATIENCE);
  }

  @Test
  void buildsAChangedIndexBesideTheOldOneThenLetsItServeAndRemovesTheOld() {
    publish(MANY);
    older.start();
    awaitServing(older, 1);
    awaitCount(MANY);

    newer.start();

    awaitServing(newer, 2);
    assertThat(count()).isEqualTo(MANY);
    await().atMost(PATIENCE).until(() -> versions().all().size() == 1);
  }

  @Test
  void fillsALostIndexFromTheBeginningAgain() {
    publish(MANY);
    older.start();
    awaitServing(older, 1);
    awaitCount(MANY);

    elasticsearch
        .sendPatiently("DELETE", "/" + versions().all().get(0).name())
        .await()
        .atMost(PATIENCE);
    publish(1);

    awaitCount(MANY + 1);
    awaitServing(older, 1);
  }

  @Test
  void leavesTheIndexToTheNewerReleaseThatTookOver() {
    older.start();
    awaitServing(older, 1);
    newer.start();
    awaitServing(newer, 2);
    await().atMost(PATIENCE).until(() -> versions().all().size() == 1);

    publish(1);

    awaitCount(1);
    awaitServing(newer, 2);
  }

  @Test
  void buildsAnewOnRequestWithoutAFailedSearchOrALostChange() {
    publish(MANY);
    Api.awaitTotal(repository, MANY);
    String before = report().path("serving").path("name").asText();

    HttpResponse<String> begun = send("POST", "/index/rebuild", TestTokens.operator());
    publish(1);

    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
    assertThat(begun.headers().firstValue("Location").orElseThrow()).endsWith("/index");
    HttpResponse<String> again = send("POST", "/index/rebuild", TestTokens.operator());
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("/problems/rebuild-under-way");
    assertThat(report().path("building").path("name").asText()).isNotEqualTo(before);
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              assertThat(Api.search(repository).path("total").asInt()).isBetween(MANY, MANY + 1);
              return !report().path("serving").path("name").asText().equals(before);
            });
    assertThat(report().has("building")).isFalse();
    Api.awaitTotal(repository, MANY + 1);
  }

  @Test
  void givesUpWhatIsBuiltAndKeepsWhatServes() {
    publish(1);
    Api.awaitTotal(repository, 1);
    String before = report().path("serving").path("name").asText();
    send("POST", "/index/rebuild", TestTokens.operator());

    int status = send("DELETE", "/index/rebuild", TestTokens.operator()).statusCode();

    assertThat(status).isEqualTo(204);
    assertThat(report().path("serving").path("name").asText()).isEqualTo(before);
    assertThat(report().has("building")).isFalse();
    assertThat(send("DELETE", "/index/rebuild", TestTokens.operator()).statusCode()).isEqualTo(404);
    Api.awaitTotal(repository, 1);
  }

  @Test
  void isForOperatorsOnly() {
    String member = TestTokens.member(UUID.randomUUID());

    assertThat(Api.raw("/index").statusCode()).isEqualTo(401);
    assertThat(send("GET", "/index", member).statusCode()).isEqualTo(403);
    assertThat(send("POST", "/index/rebuild", member).statusCode()).isEqualTo(403);
    assertThat(send("DELETE", "/index/rebuild", member).statusCode()).isEqualTo(403);
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

  private static JsonNode report() {
    HttpResponse<String> report = send("GET", "/index", TestTokens.operator());
    assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
    return Json.read(report.body(), JsonNode.class);
  }

  private static HttpResponse<String> send(String method, String path, String token) {
    String service = ConfigProvider.getConfig().getValue("test.url", String.class);
    try {
      return HTTP.send(
          HttpRequest.newBuilder(URI.create(service + path))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .header("Authorization", "Bearer " + token)
              .timeout(Duration.ofSeconds(20))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private IndexVersions versions() {
    return older.indices.list().await().atMost(PATIENCE);
  }

  private void awaitServing(Instance instance, int number) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(versions().serving().map(IndexVersion::name))
                    .contains(alias + "-" + instance.indices.definition() + "-" + number));
  }

  private void awaitCount(int number) {
    await()
        .atMost(Duration.ofSeconds(20))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(count()).isEqualTo(number));
  }

  /** What the serving index holds of this test's repository. */
  private int count() {
    elasticsearch.sendPatiently("POST", "/" + alias + "/_refresh").await().atMost(PATIENCE);
    Map<String, Object> ours = Map.of("query", Map.of("term", Map.of("repositoryId", repository)));
    return elasticsearch
        .send("POST", "/" + alias + "/_count", ours)
        .await()
        .atMost(PATIENCE)
        .path("count")
        .asInt();
  }

  private IndexDefinition definition(String refreshInterval) {
    try {
      JsonNode content = IndexDefinition.load(alias, false).content().deepCopy();
      ((ObjectNode) content.path("settings").path("index"))
          .put("refresh_interval", refreshInterval);
      return IndexDefinition.of(alias, content.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** One instance of the service, as far as it keeps the index. */
  private final class Instance {
    final RolloverIndex indices;
    final IndexKeeper keeper;

    Instance(IndexDefinition definition) {
      IndexConfig config = new OneShardWithoutKeeping(alias);
      indices = new RolloverIndex(elasticsearch, config, definition);
      keeper =
          new IndexKeeper(
              indices,
              new IndexFilling(kafka, bulk, deadLetters, meanings, meters),
              new BuildProgress(new ProgressConsumer(kafka), Clock.systemUTC()),
              config,
              Clock.systemUTC());
    }

    void start() {
      keeper.start(new StartupEvent());
    }

    void stop() throws InterruptedException {
      keeper.stop(new ShutdownEvent());
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
