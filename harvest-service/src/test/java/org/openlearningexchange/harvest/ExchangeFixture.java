package org.openlearningexchange.harvest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RecordMessage;
import org.openlearningexchange.contracts.message.RepositoryRegistration;
import org.openlearningexchange.contracts.message.RunReport;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.kit.kafka.KafkaConnections;
import org.openlearningexchange.kit.kafka.TopicSetup;
import org.openlearningexchange.kit.kafka.TopicSpec;
import org.openlearningexchange.local.test.TestTokens;

/** The exchange around the harvest service, as far as its tests need it. */
public final class ExchangeFixture implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaConnections kafka;
  private final Producer<String, byte[]> producer;
  private final String service;

  /** Around the application of a Quarkus test. */
  public ExchangeFixture() {
    this(ConfigProvider.getConfig(), "");
  }

  /**
   * @param service the address of the service; empty for that of the Quarkus test
   */
  public ExchangeFixture(Config config, String service) {
    this.kafka = new KafkaConnections(config);
    this.producer = kafka.newProducer("test");
    this.service = service;
    new TopicSetup(kafka)
        .ensure(TopicSpec.compacted(Topics.REPOSITORIES, 1), TopicSpec.compacted(Topics.CLIENTS, 1))
        .toCompletableFuture()
        .join();
  }

  /** One of the ports that the service may connect to. */
  public static int port(int index) {
    String ports = ConfigProvider.getConfig().getValue(SourcesResource.PORTS, String.class);
    return Integer.parseInt(ports.split(",")[index]);
  }

  public static RepositoryRegistration registration(URI baseUrl) {
    return new RepositoryRegistration(
        UUID.randomUUID(),
        1,
        UUID.randomUUID(),
        Map.of("en", "Example University"),
        "Example repository",
        baseUrl,
        "oai-pmh",
        null,
        List.of(),
        List.of(),
        Duration.ofHours(24),
        RepositoryRegistration.State.ACTIVE);
  }

  /** The same, one revision later, in another state. */
  public static RepositoryRegistration in(
      RepositoryRegistration.State state, RepositoryRegistration r) {
    return new RepositoryRegistration(
        r.id(),
        r.revision() + 1,
        r.memberId(),
        r.memberName(),
        r.name(),
        r.baseUrl(),
        r.protocol(),
        r.metadataPrefix(),
        r.sets(),
        r.excludedSets(),
        r.harvestEvery(),
        state);
  }

  /** The same, one revision later, with other sets: it is harvested again at once. */
  public static RepositoryRegistration withSets(List<String> sets, RepositoryRegistration r) {
    return new RepositoryRegistration(
        r.id(),
        r.revision() + 1,
        r.memberId(),
        r.memberName(),
        r.name(),
        r.baseUrl(),
        r.protocol(),
        r.metadataPrefix(),
        sets,
        r.excludedSets(),
        r.harvestEvery(),
        r.state());
  }

  /** The same, one revision later, leaving out these sets. */
  public static RepositoryRegistration without(List<String> sets, RepositoryRegistration r) {
    return new RepositoryRegistration(
        r.id(),
        r.revision() + 1,
        r.memberId(),
        r.memberName(),
        r.name(),
        r.baseUrl(),
        r.protocol(),
        r.metadataPrefix(),
        r.sets(),
        sets,
        r.harvestEvery(),
        r.state());
  }

  /** The same, said to be of another protocol. */
  public static RepositoryRegistration of(String protocol, RepositoryRegistration r) {
    return new RepositoryRegistration(
        r.id(),
        r.revision(),
        r.memberId(),
        r.memberName(),
        r.name(),
        r.baseUrl(),
        protocol,
        r.metadataPrefix(),
        r.sets(),
        r.excludedSets(),
        r.harvestEvery(),
        r.state());
  }

  public void publish(RepositoryRegistration registration) {
    producer.send(
        new ProducerRecord<>(
            Topics.REPOSITORIES, registration.id().toString(), Json.writeBytes(registration)));
    producer.flush();
  }

  /** The newest run of a repository, when so many have ended. */
  public RunReport awaitRuns(UUID repositoryId, int ended) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> runs(repositoryId),
            runs -> runs.stream().filter(run -> run.state().ended()).count() >= ended)
        .get(0);
  }

  /** The runs of a repository, the newest first; none while it is not known. */
  public List<RunReport> runs(UUID repositoryId) {
    String body = given().get(service + "/repositories/{id}/runs", repositoryId).asString();
    List<RunReport> runs = new ArrayList<>();
    try {
      Json.MAPPER
          .readTree(body)
          .path("items")
          .forEach(item -> runs.add(Json.read(item.toString(), RunReport.class)));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(body, e);
    }
    return runs;
  }

  /** Asks for a run and waits for its end. */
  public RunReport harvestAgain(UUID repositoryId) {
    return awaitEnd(ask(repositoryId, "{}").id());
  }

  /** Asks for everything and waits for the end. */
  public RunReport harvestEverything(UUID repositoryId) {
    return awaitEnd(ask(repositoryId, "{\"full\": true}").id());
  }

  /** Asks for a run. */
  public RunReport ask(UUID repositoryId, String body) {
    String answer =
        given()
            .header("Authorization", "Bearer " + TestTokens.operator())
            .contentType("application/json")
            .body(body)
            .post(service + "/repositories/{id}/runs", repositoryId)
            .then()
            .statusCode(202)
            .extract()
            .asString();
    return Json.read(answer, RunReport.class);
  }

  /** A run, when it has ended. */
  public RunReport awaitEnd(UUID runId) {
    return awaitRun(runId, run -> run.state().ended());
  }

  /** A run, when it is as expected. */
  public RunReport awaitRun(UUID runId, Predicate<RunReport> expected) {
    return await().atMost(PATIENCE).until(() -> run(runId), expected);
  }

  public RunReport run(UUID runId) {
    return Json.read(given().get(service + "/runs/{id}", runId).asString(), RunReport.class);
  }

  /** All messages about records of a repository so far, in the order of their versions. */
  public List<RecordMessage> records(UUID repositoryId) {
    return messages(Topics.RECORDS, 12).stream()
        .map(message -> Json.read(message.value(), RecordMessage.class))
        .filter(message -> message.provenance().repositoryId().equals(repositoryId))
        .sorted(java.util.Comparator.comparing(RecordMessage::recordVersion))
        .toList();
  }

  /** The reports of a run so far, in order. */
  public List<RunReport> reports(UUID runId) {
    return messages(Topics.RUNS, 3).stream()
        .filter(message -> message.key().equals(runId.toString()))
        .map(message -> Json.read(message.value(), RunReport.class))
        .toList();
  }

  private List<ConsumerRecord<String, byte[]>> messages(String topic, int partitions) {
    List<TopicPartition> all = new ArrayList<>();
    for (int i = 0; i < partitions; i++) {
      all.add(new TopicPartition(topic, i));
    }
    List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
    try (Consumer<String, byte[]> consumer = kafka.newConsumer("test")) {
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (all.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
      }
    }
    return messages;
  }

  @Override
  public void close() {
    producer.close();
  }
}
