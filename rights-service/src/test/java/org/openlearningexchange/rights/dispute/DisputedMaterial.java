package org.openlearningexchange.rights.dispute;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.PublishedResource;
import org.openlearningexchange.contracts.message.ResourceMessage;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.contracts.message.Visibility;
import org.openlearningexchange.local.test.Broker;
import org.openlearningexchange.local.test.TestTokens;

/**
 * A resource that a dispute can be over, published anew for each test, and what is done about it.
 */
abstract class DisputedMaterial {
  static final Duration LONG = Duration.ofSeconds(60);
  static final UUID MEMBER = UUID.randomUUID();
  static final UUID REPOSITORY = UUID.randomUUID();

  final Pool pool;
  final UUID id = DisputeFixtures.newId(REPOSITORY);
  final String page = "https://oer.example/courses/" + id;

  DisputedMaterial(Pool pool) {
    this.pool = pool;
  }

  @BeforeAll
  static void makeWhatOthersPublish() {
    Broker.createTopic(Topics.RECORDS, 12);
    Broker.createTopic(Topics.REPOSITORIES, 1);
    Broker.send(
        Topics.REPOSITORIES,
        REPOSITORY.toString(),
        Json.writeBytes(DisputeFixtures.repository(REPOSITORY, MEMBER)));
  }

  @BeforeEach
  void publishTheResource() {
    await().atMost(LONG).until(() -> Broker.exists(Topics.RESOURCES));
    harvest(1);
    await().atMost(LONG).until(() -> last().isPresent());
  }

  String acknowledged() {
    String dispute = send(DisputeFixtures.notice(page)).path("id");
    operator(dispute, "acknowledgement", Map.of()).statusCode(200);
    return dispute;
  }

  void harvest(long version) {
    Broker.send(
        Topics.RECORDS,
        id.toString(),
        Json.writeBytes(DisputeFixtures.textbook(id, REPOSITORY, version, page)));
  }

  static Response send(Map<String, Object> notice) {
    return given().contentType("application/json").body(notice).post("/disputes");
  }

  static ValidatableResponse operator(String dispute, String step, Map<String, Object> body) {
    return step(operator(), dispute, step, body);
  }

  static ValidatableResponse step(
      RequestSpecification caller, String dispute, String step, Map<String, Object> body) {
    RequestSpecification request =
        body.isEmpty() ? caller : caller.contentType("application/json").body(body);
    return request.post("/disputes/" + dispute + "/" + step).then();
  }

  static RequestSpecification operator() {
    return bearer(TestTokens.operator());
  }

  static RequestSpecification member() {
    return bearer(TestTokens.member(MEMBER));
  }

  static RequestSpecification stranger() {
    return bearer(TestTokens.member(UUID.randomUUID()));
  }

  static RequestSpecification bearer(String token) {
    return given().header("Authorization", "Bearer " + token);
  }

  ValidatableResponse rights() {
    return given().get("/resources/{id}/rights", id).then();
  }

  PublishedResource awaitVisibility(Visibility wanted) {
    await().atMost(LONG).until(() -> last().orElseThrow().visibility() == wanted);
    return last().orElseThrow();
  }

  Optional<PublishedResource> last() {
    return last(id);
  }

  static Optional<PublishedResource> last(UUID id) {
    return Broker.findLast(Topics.RESOURCES, id.toString(), message -> message.value() != null)
        .map(message -> (PublishedResource) Json.read(message.value(), ResourceMessage.class));
  }

  /** All that was ever published of the resource, as it stands in Kafka. */
  String messages() {
    StringBuilder all = new StringBuilder();
    for (ConsumerRecord<String, byte[]> message : Broker.findAll(Topics.RESOURCES, id.toString())) {
      all.append(new String(message.value(), StandardCharsets.UTF_8)).append(message.headers());
    }
    return all.toString();
  }

  List<String> notices() {
    List<String> kinds = new java.util.ArrayList<>();
    pool.preparedQuery("select kind from notice where resource_id = $1 order by id")
        .execute(Tuple.of(id))
        .await()
        .atMost(LONG)
        .forEach(row -> kinds.add(row.getString(0)));
    return kinds;
  }

  String rows(String table) {
    StringBuilder all = new StringBuilder("rows:");
    pool.query("select row_to_json(t)::text from (select * from " + table + ") t")
        .execute()
        .await()
        .atMost(LONG)
        .forEach(row -> all.append(row.getString(0)));
    return all.toString();
  }

  void execute(String statement, String dispute) {
    pool.preparedQuery(statement).execute(Tuple.of(UUID.fromString(dispute))).await().atMost(LONG);
  }

  static void assertNamesNobody(String text) {
    assertThat(text).isNotEmpty().doesNotContain(DisputeFixtures.NAME, DisputeFixtures.EMAIL);
  }
}
