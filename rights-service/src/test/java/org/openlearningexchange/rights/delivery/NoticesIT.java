package org.openlearningexchange.rights.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlearningexchange.contracts.Json;
import org.openlearningexchange.contracts.message.RecordMessage;
import org.openlearningexchange.contracts.message.Topics;
import org.openlearningexchange.local.test.Broker;
import org.openlearningexchange.local.test.StoresResource;
import org.openlearningexchange.local.test.TestTokens;
import org.openlearningexchange.rights.decision.Fixtures;
import org.openlearningexchange.rights.delivery.ReceiverServer.Received;

@QuarkusTest
@WithTestResource(
    value = StoresResource.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = @ResourceArg(name = "stores", value = "postgres:rights,kafka"))
@WithTestResource(value = ReceiverResource.class, scope = TestResourceScope.GLOBAL)
class NoticesIT {
  private static final Duration LONG = Duration.ofSeconds(60);

  private final UUID resource = Fixtures.newId();
  private final String portal = token("portal-" + UUID.randomUUID());
  private ReceiverServer receiver;

  @BeforeAll
  static void makeTheTopicsOfOthers() {
    Broker.createTopic(Topics.RECORDS, 12);
  }

  @BeforeEach
  void listen() {
    receiver =
        new ReceiverServer(
            ConfigProvider.getConfig().getValue(ReceiverResource.PORT, Integer.class));
  }

  @AfterEach
  void stopListening() {
    receiver.close();
  }

  @Test
  void tellsASubscriberOfALicenceThatChanged() {
    Response created = subscribe(Map.of("resources", List.of(resource)));
    send(Fixtures.textbook(resource, 1, "Algebra", "CC BY 4.0"));
    send(Fixtures.textbook(resource, 2, "Algebra", "All rights reserved"));

    await().atMost(LONG).until(() -> !receiver.received("/notices").isEmpty());

    Received received = receiver.received("/notices").get(0);
    assertThat(Verification.isSigned(received, created.path("secret"))).isTrue();
    assertThat(received.resources()).containsExactly(resource.toString());
    assertThat(received.json().at("/notices/0/before").asText()).isEqualTo("CC-BY-4.0");
    assertThat(received.json().at("/notices/0/title").asText())
        .startsWith("CC BY 4.0 → All rights reserved");
    String id = created.path("id");
    await()
        .atMost(LONG)
        .until(() -> as(portal).get("/subscriptions/{id}", id).path("lastDelivery") != null);
    as(portal)
        .get("/subscriptions/{id}", id)
        .then()
        .body("state", equalTo("active"))
        .body("lastDelivery.notices", equalTo(1));
  }

  @Test
  void tellsEveryoneByTheFeed() {
    send(Fixtures.textbook(resource, 1, "Algebra", "CC BY 4.0"));
    send(Fixtures.textbook(resource, 2, "Algebra", "All rights reserved"));
    send(Fixtures.withdrawn(resource, 3));

    await().atMost(LONG).until(() -> notices().size() == 2);

    given()
        .accept(ContentType.JSON)
        .queryParam("resource", resource.toString())
        .get("/notices")
        .then()
        .body("notices.kind", equalTo(List.of("withdrawn", "licence-changed")));
    Response feed = given().queryParam("resource", resource.toString()).get("/notices");
    feed.then()
        .statusCode(200)
        .contentType(startsWith("application/atom+xml"))
        .header("Vary", containsString("Accept"))
        .body("feed.entry.size()", equalTo(2))
        .body("feed.entry[1].title", startsWith("CC BY 4.0 → All rights reserved"));
    given()
        .header("If-None-Match", feed.header("ETag"))
        .queryParam("resource", resource.toString())
        .get("/notices")
        .then()
        .statusCode(304);
  }

  @Test
  void answersNotModifiedSinceToo() {
    send(Fixtures.textbook(resource, 1, "Algebra", "CC BY 4.0"));
    send(Fixtures.withdrawn(resource, 2));
    await().atMost(LONG).until(() -> feed().header("Last-Modified") != null);

    String modified = feed().header("Last-Modified");

    given()
        .header("If-Modified-Since", modified)
        .queryParam("resource", resource.toString())
        .get("/notices")
        .then()
        .statusCode(304);
  }

  @Test
  void refusesAQueryThatItDoesNotUnderstandAndNamesEachParameter() {
    given()
        .get("/notices?resource=none&kind=moved&since=yesterday&size=0&before=-1")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.field", equalTo(List.of("resource", "kind", "since", "before", "size")));
  }

  @Test
  void showsTheSecretOnceAndNothingOfItLater() {
    Response created = subscribe(Map.of("all", true));

    created
        .then()
        .header("Location", containsString("/subscriptions/" + created.path("id")))
        .body("secret", startsWith("whsec_"))
        .body("subscription.all", equalTo(true))
        .body("subscription.kinds", hasSize(5));
    String shown = as(portal).get("/subscriptions/{id}", created.<String>path("id")).asString();
    assertThat(shown).doesNotContain("whsec_").doesNotContain("secret");
  }

  @Test
  void keepsSubscriptionsFromOthersAndShowsThemToOperators() {
    String id = subscribe(Map.of("all", true)).path("id");
    String other = token("portal-" + UUID.randomUUID());

    as(other).get("/subscriptions/{id}", id).then().statusCode(404);
    as(other).delete("/subscriptions/{id}", id).then().statusCode(404);
    as(other).post("/subscriptions/{id}/secret", id).then().statusCode(404);
    as(other).post("/subscriptions/{id}/test", id).then().statusCode(404);
    as(other).get("/subscriptions/{id}/resources", id).then().statusCode(404);
    as(other).body("[]").put("/subscriptions/{id}/resources", id).then().statusCode(404);
    as(other).body("{}").patch("/subscriptions/{id}", id).then().statusCode(404);
    as(other).get("/subscriptions").then().body("id", not(hasItem(id)));
    as(TestTokens.operator()).get("/subscriptions/{id}", id).then().statusCode(200);
    given().get("/subscriptions").then().statusCode(401);
  }

  @Test
  void sharesSubscriptionsAmongTheClientsOfAMember() {
    UUID member = UUID.randomUUID();
    String id =
        as(TestTokens.member(member))
            .body(Map.of("url", url(), "all", true))
            .post("/subscriptions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    as(TestTokens.signed(claims("another-client", "member").put("member", member.toString())))
        .get("/subscriptions/{id}", id)
        .then()
        .statusCode(200)
        .body("member", equalTo(member.toString()));
  }

  @Test
  void refusesADraftAndNamesEachField() {
    as(portal)
        .body(Map.of("url", "http://portal.example.org/", "kinds", List.of("moved")))
        .post("/subscriptions")
        .then()
        .statusCode(400)
        .body("errors.field", equalTo(List.of("url", "kinds", "resources")));
    as(portal).post("/subscriptions").then().statusCode(400);
  }

  @Test
  void takesTenThousandResourcesAndNoMore() {
    List<UUID> most = newIds(10_000);
    String id = subscribe(Map.of("resources", most)).path("id");

    as(portal)
        .body(Map.of("add", newIds(1)))
        .patch("/subscriptions/{id}/resources", id)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("add"));
    as(portal)
        .body(Map.of("add", newIds(1), "remove", most.subList(0, 1)))
        .patch("/subscriptions/{id}/resources", id)
        .then()
        .statusCode(200)
        .body("resources", equalTo(10_000));
    as(portal)
        .body(List.of(resource))
        .put("/subscriptions/{id}/resources", id)
        .then()
        .statusCode(200)
        .body("resources", equalTo(1));
    as(portal)
        .get("/subscriptions/{id}/resources", id)
        .then()
        .body("$", equalTo(List.of(resource.toString())));
  }

  @Test
  void changesWhatIsGivenAndKeepsTheRest() {
    String id = subscribe(Map.of("resources", List.of(resource))).path("id");

    as(portal)
        .body(Map.of("kinds", List.of("withdrawn")))
        .patch("/subscriptions/{id}", id)
        .then()
        .statusCode(200)
        .body("kinds", equalTo(List.of("withdrawn")))
        .body("url", equalTo(url()))
        .body("resources", equalTo(1));
  }

  @Test
  void boundsTheSubscriptionsOfAClient() {
    for (int i = 0; i < 20; i++) {
      subscribe(Map.of("all", true));
    }

    as(portal)
        .body(Map.of("url", url(), "all", true))
        .post("/subscriptions")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/too-many-subscriptions"))
        .body("most", equalTo(20));
  }

  @Test
  void pingsOnDemandButNotTwiceAtOnce() {
    Response created = subscribe(Map.of("all", true));
    String id = created.path("id");

    as(portal)
        .post("/subscriptions/{id}/test", id)
        .then()
        .statusCode(200)
        .body("arrived", equalTo(true))
        .body("status", equalTo(204));
    Received ping = receiver.received("/notices").get(0);
    assertThat(ping.json().get("type").asText()).isEqualTo("ping");
    assertThat(Verification.isSigned(ping, created.path("secret"))).isTrue();
    as(portal)
        .post("/subscriptions/{id}/test", id)
        .then()
        .statusCode(429)
        .header("Retry-After", "5");
  }

  @Test
  void saysWhyAPingDidNotArrive() {
    String id =
        as(portal)
            .body(Map.of("url", "https://127.0.0.1:8443/", "all", true))
            .post("/subscriptions")
            .path("id");

    as(portal)
        .post("/subscriptions/{id}/test", id)
        .then()
        .statusCode(200)
        .body("arrived", equalTo(false))
        .body("detail", equalTo("its host leads to an address that is not public"));
  }

  @Test
  void changesTheSecretAndEnds() {
    Response created = subscribe(Map.of("all", true));
    String id = created.path("id");

    as(portal)
        .post("/subscriptions/{id}/secret", id)
        .then()
        .statusCode(200)
        .body("secret", startsWith("whsec_"))
        .body("secret", not(equalTo(created.<String>path("secret"))))
        .body("formerSignsUntil", notNullValue());
    as(portal).delete("/subscriptions/{id}", id).then().statusCode(204);
    as(portal).get("/subscriptions/{id}", id).then().statusCode(404);
  }

  @Test
  void describesEveryAnswer() {
    given()
        .get("/openapi?format=json")
        .then()
        .body("paths.'/notices'.get.responses.keySet()", hasItems("200", "304", "400"))
        .body(
            "paths.'/subscriptions'.post.responses.keySet()", hasItems("201", "400", "401", "409"))
        .body("paths.'/subscriptions/{id}'.keySet()", hasItems("get", "patch", "delete"))
        .body("paths.'/subscriptions/{id}/resources'.keySet()", hasItems("get", "put", "patch"))
        .body("paths.'/subscriptions/{id}/secret'.post.responses.keySet()", hasItems("200", "404"))
        .body("paths.'/subscriptions/{id}/test'.post.responses.keySet()", hasItems("200", "429"));
  }

  private List<Map<String, Object>> notices() {
    return given()
        .accept(ContentType.JSON)
        .queryParam("resource", resource.toString())
        .get("/notices")
        .path("notices");
  }

  private Response feed() {
    return given().queryParam("resource", resource.toString()).get("/notices");
  }

  private Response subscribe(Map<String, Object> about) {
    Map<String, Object> draft = new HashMap<>(about);
    draft.put("url", url());
    return as(portal)
        .body(draft)
        .post("/subscriptions")
        .then()
        .statusCode(201)
        .extract()
        .response();
  }

  private String url() {
    return receiver.url("/notices").toString();
  }

  private static RequestSpecification as(String token) {
    return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
  }

  private static String token(String client) {
    return TestTokens.signed(claims(client, "portal"));
  }

  private static ObjectNode claims(String client, String role) {
    return TestTokens.claims(client, role);
  }

  private static List<UUID> newIds(int count) {
    return IntStream.range(0, count).mapToObj(i -> UUID.randomUUID()).toList();
  }

  private void send(RecordMessage message) {
    Broker.send(Topics.RECORDS, resource.toString(), Json.writeBytes(message));
  }
}
